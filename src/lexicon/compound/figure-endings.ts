/** Endings written after figures: «5-го», «28-й», «2-х», with the case they show. */
export const FIGURE_ENDINGS: ReadonlyMap<string, readonly (readonly [string, Readonly<Record<string, string>>])[]> =
  new Map([
    [
      "й",
      [
        ["ADJ", { Case: "Nom", Gender: "Masc", Number: "Sing" }],
        ["ADJ", { Case: "Acc", Gender: "Masc", Number: "Sing" }],
        ["ADJ", { Case: "Gen", Gender: "Fem", Number: "Sing" }],
        ["ADJ", { Case: "Dat", Gender: "Fem", Number: "Sing" }],
        ["ADJ", { Case: "Loc", Gender: "Fem", Number: "Sing" }],
        ["ADJ", { Case: "Ins", Gender: "Fem", Number: "Sing" }],
      ],
    ],
    [
      "го",
      [
        ["ADJ", { Case: "Gen", Gender: "Masc", Number: "Sing" }],
        ["ADJ", { Case: "Gen", Gender: "Neut", Number: "Sing" }],
        ["ADJ", { Case: "Acc", Gender: "Masc", Number: "Sing" }],
      ],
    ],
    [
      "му",
      [
        ["ADJ", { Case: "Dat", Gender: "Masc", Number: "Sing" }],
        ["ADJ", { Case: "Dat", Gender: "Neut", Number: "Sing" }],
      ],
    ],
    [
      "м",
      [
        ["ADJ", { Case: "Loc", Gender: "Masc", Number: "Sing" }],
        ["ADJ", { Case: "Loc", Gender: "Neut", Number: "Sing" }],
        ["ADJ", { Case: "Ins", Gender: "Masc", Number: "Sing" }],
        ["ADJ", { Case: "Dat", Number: "Plur" }],
        ["NUM", { Case: "Dat" }],
      ],
    ],
    ["я", [["ADJ", { Case: "Nom", Gender: "Fem", Number: "Sing" }]]],
    [
      "ю",
      [
        ["ADJ", { Case: "Acc", Gender: "Fem", Number: "Sing" }],
        ["NUM", { Case: "Ins" }],
      ],
    ],
    [
      "е",
      [
        ["ADJ", { Case: "Nom", Gender: "Neut", Number: "Sing" }],
        ["ADJ", { Case: "Acc", Gender: "Neut", Number: "Sing" }],
        ["ADJ", { Case: "Nom", Number: "Plur" }],
        ["ADJ", { Case: "Acc", Number: "Plur" }],
      ],
    ],
    [
      "х",
      [
        ["ADJ", { Case: "Gen", Number: "Plur" }],
        ["ADJ", { Case: "Loc", Number: "Plur" }],
        ["ADJ", { Case: "Acc", Number: "Plur" }],
        ["NUM", { Case: "Gen" }],
        ["NUM", { Case: "Loc" }],
      ],
    ],
    [
      "ми",
      [
        ["ADJ", { Case: "Ins", Number: "Plur" }],
        ["NUM", { Case: "Ins" }],
      ],
    ],
    ["мя", [["NUM", { Case: "Ins" }]]],
    [
      "ти",
      [
        ["NUM", { Case: "Gen" }],
        ["NUM", { Case: "Dat" }],
        ["NUM", { Case: "Loc" }],
      ],
    ],
  ]);
