const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/**
 * Abbreviations that need something to their right, so that no sentence ends at their stop («ул. Садовая», «им. Пушкина», «см. рисунок»).
 */
export const HEADS: ReadonlySet<string> = words(`
  ул пер пр просп пл наб ш б-р бул пр-т пр-д пр-кт р-н обл окр р-к мкр мкрн кв-л квл пос дер д дом корп к стр кв ком оф лит г гор с пгт ст
  стан дор туп тер уч влад вл под подъезд эт пом каб ауд ауд оф р оз о-в п-ов м ос хут
  им акад проф доц чл-корр канд д-р докт инж ген полк подполк кап лейт ст-лейт серж адм марш гр г-н г-жа г-ка гражд тов св преп о
  см ср напр рис табл ил гл разд подразд п пп пункт подп абз прим прил ч ст стст т тт вып изд ред сост пер худ под илл с стр л лл кн сб
  тел моб факс доб вн эл e-mail
  яз англ нем фр франц итал исп лат греч рус укр др-греч др-рус польск кит яп тур араб тат
  ок прибл мин макс max min род урожд ум сконч
  инв рег арт мод вх исх
  нач зам пом ком зав гл ст мл и.о врио
  букв досл разг устар спец физ хим мат мед юр воен муз геогр ист бот зоол церк
  т.е т.н т.к
  No N Mr Mrs Ms Dr St vs
`);

/** Abbreviations after which a sentence may end or go on («в 2024 г.», «и др.», «100 руб.»): a capital decides. */
export const TAILS: ReadonlySet<string> = words(`
  г гг в вв н э лет нэ д к п ч мин сек час ч нед мес дн сут
  руб коп тыс млн млрд трлн долл евро у.е р тг сум
  шт экз ед уп упак компл пар чел чл
  кг гр мг т ц л мл м мм см км га сот кв куб м2 дм
  др пр проч т.д т.п т т.к под подобн
  обл р-н стр с etc inc ltd corp co jr sr
  букв сокр фр им
  проц мин макс
`);

/** Second parts of abbreviations in pieces («т. д.», «т. п.», «н. э.», «т. е.»), by the first piece. */
export const PAIRS: Readonly<Record<string, ReadonlySet<string>>> = {
  кв: words("м км см мм дм"),
  куб: words("м км см мм дм"),
  пог: words("м"),
  т: words("е к н д п о ч"),
  н: words("э ст в"),
  и: words("о п"),
  д: words("н э р"),
  с: words("ш г х м"),
  в: words("д ч т и"),
  ю: words("ш"),
  з: words("д"),
  ж: words("д"),
  р: words("х"),
  у: words("е"),
  к: words("т п"),
  л: words("с"),
  м: words("п р"),
  п: words("м ч п"),
  э: words("н"),
  о: words("б"),
};

/** Pairs after which a sentence may end: «и т. д.», «н. э.», «с. ш.». */
export const PAIR_TAILS: ReadonlySet<string> = words(
  "т.д т.п н.э с.ш ю.ш в.д з.д р.х у.е л.с м.п т.ч кв.м кв.км кв.см кв.мм кв.дм куб.м куб.км куб.см куб.мм куб.дм пог.м",
);
