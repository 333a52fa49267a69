import type { Stem } from "./stems.js";

const word = (source: string): RegExp => new RegExp(`^(?:${source})$`, "u");

/** Russian obscene words in Latin letters, by sound («blyad») and by look («cyka»), and their English peers. */
export const TRANSLITERATED_STEMS: readonly Stem[] = [
  {
    kind: "obscene",
    needles: ["huy", "hui", "huj", "xuy", "xui", "xuj", "xyj", "xyi"],
    word: word("(?:na|po|ni|do|za|o|a)?(?:kh|h|x)(?:u|y)(?:y|j|i|yi|ij|iy)(?:nya|nia|nja|ni|nyu|lo|la|a|u|am|ami|ak|ov[oy]?|ar\\w*|ovina|esos\\w*)?"),
    notNames: true,
  },
  { kind: "obscene", needles: ["huya", "huja", "huye", "huje", "hue", "xue", "huy", "huj", "huev", "xuya"], word: word("(?:na|po|ni)(?:kh|h|x)u[yj]?a|(?:o|a|na|pri|za)(?:kh|h|x)u(?:e|ye|yo|je|jo)(?:l|la|li|t|tj|v\\w*|nn\\w*|sh\\w*|vat\\w*)|(?:kh|h|x)u[yj]?e(?:vo|viy|vyj|vyy|vaya|sos\\w*|plet\\w*|ta)") },
  { kind: "obscene", needles: ["pizd", "pisde", "pezd", "pizt"], word: word("\\w*pizd\\w*|pisde(?:c|ts|z|tz)|pezd(?:a|u|y|ec|ets)|piztec") },
  {
    kind: "obscene",
    needles: ["ebat", "ebal", "ebana", "ebani", "ebany", "ebann", "ebanu", "eblan", "ebuch", "ebis", "ebok", "ebut", "yobany", "yobana", "yoban", "joban", "loeb", "lboyob", "lbaeb", "loyeb", "yebal", "yebat"],
    word: word(
      "(?:y|j)?eb(?:at|atj|aty|ala|ali|alo|alnik|ana|anyj|aniy|anyy|annyj|anniy|annaya|anut\\w*|anulsya|lan|lany|uchij|uchiy|ucha\\w*)|(?:za|na|po|vy|do|pro|raz|ot|pod|u|ob|w|s|v)(?:j|y)?eb(?:al|ala|ali|alo|an\\w*|at\\w*|ok|is\\w*|ut)|" +
        "(?:yo|jo)ban\\w+|dolb[oa](?:y|j)?[eo]b\\w*",
    ),
    notNames: true,
  },
  { kind: "obscene", needles: ["blya", "blja", "blia"], word: word("(?:vy)?bl(?:ya|ja|ia)+(?:d|t|dj|tj|di|dina|dstv\\w*|dsk\\w*|tsk\\w*)?") },
  { kind: "obscene", needles: ["mudak", "mudil", "mudoz"], word: word("mudak\\w{0,3}|mudil[aoiy]|mudozvon\\w*") },
  { kind: "vulgar", needles: ["gandon", "pidor", "pidar", "govno", "gavno", "zhop", "jopa", "jopu", "jope", "^suka", "^cyka", "shlyu", "shluh", "shalava"], word: word("gandon\\w{0,3}|pid[oa]r\\w{0,4}|g[oa]vno|zhop[aueyi]|jop[aue]|suka|cyka|shlyu[hx]\\w*|shluha|shalava"), notNames: true },
  { kind: "vulgar", needles: ["fuck", "bullshit", "asshole", "^bitch"], word: word("(?:mother)?fuck(?:s|ed|er|ers|ing|in)?|bullshit|assholes?|bitch(?:es)?") },
  { kind: "insult", needles: ["^debil", "^durak", "^pridurok", "^ublyudok"], word: word("debil(?:y|ka|ov|u)?|durak(?:i|ov)?|pridurok|ublyudok"), notNames: true },
];
