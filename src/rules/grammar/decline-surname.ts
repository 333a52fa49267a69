type Endings = Readonly<Record<string, string>>;

const POSSESSIVE_MASC: Endings = { Gen: "а", Dat: "у", Acc: "а", Ins: "ым", Loc: "е" };
const POSSESSIVE_FEM: Endings = { Gen: "ой", Dat: "ой", Acc: "у", Ins: "ой", Loc: "ой" };
const HARD: Endings = { Gen: "а", Dat: "у", Acc: "а", Ins: "ом", Loc: "е" };
const SOFT: Endings = { Gen: "я", Dat: "ю", Acc: "я", Ins: "ем", Loc: "е" };
const SKY_MASC: Endings = { Gen: "ого", Dat: "ому", Acc: "ого", Ins: "им", Loc: "ом" };
const SKY_FEM: Endings = { Gen: "ой", Dat: "ой", Acc: "ую", Ins: "ой", Loc: "ой" };

/**
 * A surname in the nominative, in another case: men's in a consonant decline, women's do not; undefined where the form is no
 * nominative or the surname is not surely of a declining kind («Петровых», «Живаго», «Дюма», «Коваленко»).
 */
export function declineSurname(key: string, gender: "Masc" | "Fem", Case: string): string | undefined {
  const with_ = (stem: string, endings: Endings): string | undefined =>
    endings[Case] === undefined ? undefined : stem + endings[Case];
  if (gender === "Fem") {
    if (/(?:ов|ев|ин|ын)а$/u.test(key)) return with_(key.slice(0, -1), POSSESSIVE_FEM);
    if (/(?:ск|цк)ая$/u.test(key)) return with_(key.slice(0, -2), SKY_FEM);
    // «с Еленой Кузнецовым»: a man's form beside a woman's name.
    const man = /^(\p{L}{2,}(?:ов|ев|ин|ын))(?:ым|у|е)?$/u.exec(key);
    if (man && Case === "Ins" && key.endsWith("ым")) return with_(man[1]!, POSSESSIVE_FEM);
    return undefined;
  }
  if (/(?:ов|ев|ин|ын)$/u.test(key)) return with_(key, POSSESSIVE_MASC);
  if (/(?:ск|цк)ий$/u.test(key)) return with_(key.slice(0, -2), SKY_MASC);
  if (
    /(?:юк|ук|чук|ак|як|ик|ник|ко?вич|евич|ман|берг|штейн|ер|ар|ян|ур|ач|ич|ль|ец|ей|ай|уль|аль|ель|ань|инь|ус|ис|дт|рт|нд|он|ан)$/u.test(
      key,
    ) &&
    !/(?:ец)$/u.test(key)
  ) {
    if (/[ьй]$/u.test(key)) return with_(key.slice(0, -1), SOFT);
    return /[чшщжц]$/u.test(key) ? with_(key, { ...HARD, Ins: "ем" }) : with_(key, HARD);
  }
  return undefined;
}
