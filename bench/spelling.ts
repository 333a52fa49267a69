/** Five suggestions for an unknown word, side by side with nspell and dictionary-ru in one run: time, and how often the first one is right. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import nspell from "nspell";
import { corrupt, seeded, type Slip } from "../scripts/eval/corrupt.js";
import { compiledBytes } from "../scripts/compiled-bytes.js";
import { createLexicon } from "../src/lexicon/create-lexicon.js";

const lexicon = createLexicon(compiledBytes("lexicon.bin")!, { ngrams: compiledBytes("ngrams.bin")! });

const WORDS =
  "отчёт оценка договор квартира документ осмотр клиент заявка стоимость справка выписка собственник участок сообщение рассмотрение предоставить подготовить согласовать перенести оплатить недвижимость организация специалист необходимо пожалуйста здравствуйте информация приложение действительно ответственность обстоятельство следующего нежилого подписанного зарегистрировать";
const random = seeded(20261124);
const slips: Slip[] = [];
while (slips.length < Number(process.argv[2] ?? 300) + 40) {
  const list = WORDS.split(" ");
  const slip = corrupt(list[Math.floor(random() * list.length)]!.replaceAll("ё", "е"), random);
  if (slip && !lexicon.isKnown(slip.written)) slips.push(slip);
}

const WARM_UP = slips.splice(0, 40);

function measure(name: string, some: readonly Slip[], suggest: (word: string) => readonly string[]): number {
  for (const { written } of WARM_UP) suggest(written);
  let right = 0;
  // Of a busy machine only our own time counts.
  const from = process.cpuUsage();
  for (const { written, meant } of some) if (suggest(written)[0]?.replaceAll("ё", "е") === meant) right++;
  const each = process.cpuUsage(from).user / 1000 / some.length;
  process.stdout.write(
    `${name.padEnd(24)} ${each.toFixed(3).padStart(8)} ms a word; first suggestion right ${((100 * right) / some.length).toFixed(1)} % of ${some.length}\n`,
  );
  return each;
}

const ours = measure("chistovik", slips, (word) => lexicon.suggest(word).map(({ text }) => text));
const folder = createRequire(import.meta.url)
  .resolve("dictionary-ru")
  .replace(/index\.js$/u, "");
const theirs = nspell(
  readFileSync(`${folder}index.aff`, "utf8"),
  readFileSync(`${folder}index.dic`, "utf8"),
) as unknown as { suggest(word: string): string[] };
const nspells = measure("nspell + dictionary-ru", slips.slice(0, 60), (word) => theirs.suggest(word).slice(0, 5));
process.stdout.write(`chistovik takes 1/${Math.round(nspells / ours)} of nspell's time (budget: 1/50)\n`);
