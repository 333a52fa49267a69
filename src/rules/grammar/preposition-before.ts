/** Which form of the preposition stands before this word (lower case, ё folded), where not the one given. */
export function prepositionBefore(preposition: string, next: string): string | undefined {
  switch (preposition) {
    case "о":
      if (next === "мне" || next === "всем" || next === "всей" || next === "всех" || next === "что")
        return next === "мне" ? "обо" : undefined;
      return /^[аоиуэ]/u.test(next) ? "об" : undefined;
    case "об":
      // «Рука об руку», «бок о бок» are turns of their own.
      return /^(?:руку|стену|стол|пол|землю|этом|этот|что)/u.test(next) || /^[аоиуэ]/u.test(next)
        ? undefined
        : /^(?:мне|всем|все)$/u.test(next)
          ? "обо"
          : "о";
    case "в":
      if (
        next === "мне" ||
        next === "многом" ||
        next === "многих" ||
        next === "вторник" ||
        next === "второй" ||
        next === "франции"
      )
        return "во";
      return /^(?:в|ф)[бвгджзклмнпрстфхцчшщ]/u.test(next) && !/^фл|^фр(?!анци)/u.test(next) ? "во" : undefined;
    case "к":
      return next === "мне" ||
        next === "всем" ||
        next === "всему" ||
        next === "всей" ||
        next === "второму" ||
        next === "вторнику"
        ? "ко"
        : undefined;
    case "с":
      if (
        next === "мной" ||
        next === "мною" ||
        next === "всеми" ||
        next === "всем" ||
        next === "всей" ||
        next === "второго" ||
        next === "вторника" ||
        next === "второй" ||
        next === "вчерашнего" ||
        next === "вчерашним"
      )
        return "со";
      return /^[сзшж][бвгджзйклмнпрстфхцчшщ]/u.test(next) || next.startsWith("щ") ? "со" : undefined;
    default:
      return undefined;
  }
}
