/** Category of a task by the channel its inquiry came through: clause «categories» of the customer's demands. */
export const CATEGORIES: Readonly<Record<string, string>> = {
  chat: "A",
  mail: "B",
  voicemail: "C",
  "call-d": "D",
  "call-e": "E",
};

/** A channel that no category is known for. */
export class UnknownChannel extends Error {
  override readonly name = "UnknownChannel";
}

/** The category of an inquiry; a customer's own channels come as another table. An unknown channel is an error that names the known ones. */
export function assignCategory(
  inquiry: { readonly channel?: string },
  categories: Readonly<Record<string, string>> = CATEGORIES,
): string {
  const { channel } = inquiry;
  if (channel !== undefined && Object.hasOwn(categories, channel)) return categories[channel]!;
  const known = Object.keys(categories).join(", ");
  throw new UnknownChannel(
    channel === undefined
      ? `не указан канал обращения; известны: ${known}`
      : `неизвестный канал «${channel}»; известны: ${known}`,
  );
}
