import { fold } from "./paradigm.js";
import { readTable } from "./read-table.js";

/** Zipf frequency (log10 of occurrences in a thousand million words) by folded form: wordfreq, and news for the words that it lacks. */
export function readFrequencies(): Map<string, number> {
  const share = new Map<string, number>();
  for (const [form = "", centibels = ""] of readTable("frequencies-wordfreq")) {
    const key = fold(form);
    share.set(key, (share.get(key) ?? 0) + 10 ** (Number(centibels) / 100));
  }
  const news: [string, number][] = [];
  let total = 0;
  for (const [form = "", count = ""] of readTable("frequencies-news")) {
    news.push([fold(form), Number(count)]);
    total += Number(count);
  }
  // News count е and ё apart: the sum is the word's.
  const counts = new Map<string, number>();
  for (const [form, count] of news) counts.set(form, (counts.get(form) ?? 0) + count);
  for (const [form, count] of counts) if (!share.has(form)) share.set(form, count / total);
  return new Map([...share].map(([form, part]) => [form, Math.max(0, 9 + Math.log10(part))]));
}
