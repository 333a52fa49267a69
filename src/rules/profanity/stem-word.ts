/** Prefixes of Russian verbs, adverbs and adjectives, also as they are written carelessly («атъ», «подь»). */
const PREFIX =
  "(?:а|ат|архи|без|бес|в|вз|взо|взъ|во|вс|въ|вы|до|за|из|изо|изъ|ис|на|над|надо|надъ|наи|не|недо|ни|о|об|обо|объ|обь|ос|от|ото|отъ|оть|па|пере|по|под|подо|подъ|подь|поза|пона|пре|при|про|раз|разо|разъ|разь|рас|рез|с|со|съ|сь|супер|у|хитро)";

/** A pattern of a whole word; `P` stands for up to two prefixes. */
export const word = (source: string): RegExp => new RegExp(`^(?:${source.replaceAll("P", `${PREFIX}{0,2}`)})$`, "u");
