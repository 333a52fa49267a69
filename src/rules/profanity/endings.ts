/** Endings of a noun of the first declension, for a pattern. */
export const A = "а|ы|и|е|у|ой|ою|ам|ами|ах";

/** Endings of a noun of the second declension. */
export const O = "а|у|ом|е|ы|и|ов|ам|ами|ах";

/** Endings of a noun of the third declension. */
export const SOFT = "(?:ь|и|ью|ей|ям|ями|ях)";

/** Endings of a full or short adjective. */
export const ADJ = "ый|ий|ой|ая|ое|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ой|ую|ыми|ими|ых|их|ою|а|о|ы";
