export { parseRussian } from "./parse-russian.js";
export { default, default as retextRussian } from "./retext-russian.js";
