/**
 * Introductory words and turns (Rosenthal, Spelling and punctuation, § 25). `sure` ones between commas are introductory whatever stands around; the
 * `twins` are parts of the sentence too («это может измениться», «он наконец пришёл») and count as introductory only when commas part them off and
 * the clause has a predicate of its own.
 */
const SURE = `конечно|разумеется|безусловно|бесспорно|несомненно|вероятно|по-видимому|очевидно|пожалуй|во-первых|во-вторых|в-третьих|в-четвертых|например|следовательно|
  кстати|впрочем|итак|пожалуйста|к сожалению|к счастью|к удивлению|таким образом|прежде всего|в частности|может быть|должно быть|как правило|как известно|стало быть|
  в общем|в целом|вообще говоря|честно говоря|строго говоря|иначе говоря|другими словами|одним словом|короче говоря|короче|с одной стороны|с другой стороны|по-моему|
  по-вашему|по-нашему|между прочим|кроме того|более того|сверх того|помимо этого|соответственно|тем не менее|в конце концов|мягко говоря|собственно говоря|само собой|
  на самом деле|в самом деле|естественно|возможно|как видите|как видно|как говорится|вообще|в сущности|по существу|по сути|в принципе|в свою очередь|в первую очередь`;
const TWINS =
  "может|кажется|значит|наконец|однако|видно|правда|действительно|напротив|наоборот|вернее|точнее|скорее|говорят|верно|видимо|знаете|понимаете|видите ли|знаете ли|думаю|полагаю|считаю|надеюсь|слышно|бывает|собственно|словом";

const list = (text: string): ReadonlySet<string> =>
  new Set(text.split("|").map((words) => words.trim().replaceAll("ё", "е").split(/\s+/u).join(" ")));

/** Turns that are introductory between commas. */
export const INTRODUCTORY: ReadonlySet<string> = list(SURE);
/** Words with a twin that is part of the sentence. */
export const INTRODUCTORY_TWINS: ReadonlySet<string> = list(TWINS);
/** «по мнению эксперта», «по данным банка»: what a source named between commas opens with. */
export const SOURCE_OPENERS: ReadonlySet<string> = list(
  "по мнению|по словам|по данным|по сведениям|по информации|по сообщению|по оценке|по оценкам|по расчетам|по подсчетам|с точки зрения|по утверждению|по заявлению|на взгляд",
);
