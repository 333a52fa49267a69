import type { Stem } from "./stems.js";

const word = (source: string): RegExp => new RegExp(`^(?:${source})$`, "u");

/** Russian obscene words in Latin letters, by sound («blyad») and by look («cyka»), and their English peers. */
export const TRANSLITERATED_STEMS: readonly Stem[] = [
  {
    kind: "obscene",
    needles: ["huy", "hui", "huj", "xuy", "xui", "xuj", "xyj", "xyi"],
    word: word("(?:na|po|ni|do|za|o|a)?(?:kh|h|x)(?:u|y)(?:y|j|i|yi|ij|iy)(?:n[yij]?\\w{1,3}|lo|la|a|u|am|ami|ak|ov[oy]?|ar\\w*|ovina|esos\\w*)?"),
    notNames: true,
  },
  { kind: "obscene", needles: ["huya", "huja", "huye", "huje", "hue", "xue", "huy", "huj", "huev", "xuya"], word: word("(?:na|po|ni)(?:kh|h|x)u[yj]?a|(?:o|a|na|pri|za)(?:kh|h|x)u(?:e|ye|yo|je|jo)(?:l|la|li|t|tj|v\\w*|nn\\w*|sh\\w*|vat\\w*)|(?:kh|h|x)u(?:em|yem)|(?:kh|h|x)u[yj]?e(?:vo|viy|vyj|vyy|vaya|sos\\w*|plet\\w*|ta)") },
  { kind: "obscene", needles: ["pizd", "pisde", "pezd", "pizt"], word: word("\\w*pizd\\w*|pisde(?:c|ts|z|tz)|pezd(?:a|u|y|ec|ets)|piztec") },
  {
    kind: "obscene",
    needles: ["ebat", "ebal", "ebana", "ebani", "ebany", "ebann", "ebanu", "eblan", "ebuch", "ebis", "ebok", "ebut", "yobany", "yobana", "yoban", "joban", "loeb", "boeb", "eban", "lboyob", "lbaeb", "loyeb", "yebal", "yebat", "ebano", "ebet", "ebesh", "ebis", "eblo", "eblya", "ebka", "ebki", "ebko"],
    word: word(
      "(?:y|j)?eb(?:al|anoe|anogo|anoy|anaya|anye|et|ut|esh|is|lo|lya|at|atj|aty|ala|ali|alo|alnik|ana|anyj|aniy|anyy|annyj|anniy|annaya|anut\\w*|anulsya|lan|lany|uchij|uchiy|ucha\\w*)|(?:za|na|po|vy|do|pro|pri|raz|ot|pod|u|ob|s|v)(?:j|y)?eb(?:al\\w*|an\\w*|at\\w*|ok|k[aiou]|kov|is\\w*|ut|et|ka)|" +
        "(?:yo|jo)ban\\w+|dolb[oa](?:y|j)?[eo]b\\w*",
    ),
    notNames: true,
  },
  { kind: "obscene", needles: ["blya", "blja", "blia"], word: word("(?:vy)?bl(?:ya|ja|ia)+(?:d|t|dj|tj|di|dina|dstv\\w*|dsk\\w*|tsk\\w*)?") },
  { kind: "obscene", needles: ["mudak", "mudil", "mudoz"], word: word("mudak\\w{0,3}|mudil[aoiy]|mudozvon\\w*") },
  { kind: "vulgar", needles: ["gandon", "gondon", "derm", "srat", "sral", "sran", "^hern", "ohren", "nahe", "pohe", "hreno", "pidor", "pidar", "govno", "gavno", "zhop", "jopa", "jopu", "jope", "^suka", "^cyka", "shlyu", "shluh", "shalava"], word: word("g[ao]ndon\\w{0,3}|derm(?:o|a|om|ov\\w{1,3})|(?:na|za|ob|obo|pro|po)?sra(?:t|l|la|li|ls[yi]a)|(?:za)?sran(?:yy|iy|yi|aya|oe|ye|ets|ec|tsy)|hern[yi]?[aueo]y?|(?:na|po)her|ohren\\w+|hrenov[oy]\\w*|pid[oa]r\\w{0,4}|g[oa]vn(?:o|a|om|u|yuk\\w*|yan\\w*)|zhop(?:a|u|e|y|i|oy)|jop[aue]|suka|cyka|shlyu[hx]\\w*|shluha|shalava"), notNames: true },
  { kind: "euphemism", needles: ["hren", "xren"], word: word("(?:na|po|do|ni)?(?:kh|h|x)ren(?:a|u|om|ov[oa]|ov(?:yj|iy|yy))?") },
  { kind: "vulgar", needles: ["fuck", "bullshit", "asshole", "^bitch"], word: word("(?:mother)?fuck(?:s|ed|er|ers|ing|in)?|bullshit|assholes?|bitch(?:es)?") },
  { kind: "insult", needles: ["^debil", "^idiot", "^kretin", "^urod", "^mraz", "^svoloch", "^podon", "^merzav", "^bydlo", "^durak", "^pridur", "^ublyud"], word: word("debil(?:y|ka|ov|u)?|idiot(?:y|ka|ov)?|kretin(?:y)?|urod(?:y|ov|a)?|mraz|svoloch[iy]?|podon(?:ok|ki)|merzav(?:ets|ec|tsy)|bydlo|durak(?:i|ov)?|pridur(?:ok|ki|ka|kov)|ublyud(?:ok|ki)"), notNames: true },
];
