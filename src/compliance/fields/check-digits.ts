const digits = (text: string): number[] => Array.from(text, Number);
const weighted = (values: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * values[index]!, 0);

/** ИНН: 10 digits of a company or 12 of a person (structure: ФНС order of 29.06.2012 № ММВ-7-6/435@; weights as the tax service's programs have them). */
export function isInn(text: string): boolean {
  const given = digits(text);
  const control = (weights: readonly number[]): number => (weighted(given, weights) % 11) % 10;
  // Region 00 is given to nobody.
  if (!/^\d{10}(?:\d\d)?$/u.test(text) || text.startsWith("00")) return false;
  if (text.length === 10) return control([2, 4, 10, 3, 5, 9, 4, 6, 8]) === given[9];
  return (
    control([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === given[10] && control([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === given[11]
  );
}

/** ОГРН (13 digits, modulo 11) or ОГРНИП (15 digits, modulo 13): Government decree of 19.06.2002 № 438, appendix 1, which told the check digit first. */
export function isOgrn(text: string): boolean {
  if (!/^[1-9]\d{12}(?:\d\d)?$/u.test(text)) return false;
  // 14 digits are within the integers that a number holds exactly.
  return (Number(text.slice(0, -1)) % (text.length - 2)) % 10 === Number(text.at(-1));
}

/** СНИЛС: `112-233-445 95` or 11 digits (the Pension Fund's rules of reporting, section 8, with this number for its example); numbers up to 001-001-998 have no check digits. */
export function isSnils(text: string): boolean {
  if (!/^(?:\d{11}|\d{3}-\d{3}-\d{3}[ -]?\d\d|\d{3} \d{3} \d{3} \d\d)$/u.test(text)) return false;
  const plain = text.replace(/\D/gu, "");
  if (Number(plain.slice(0, 9)) <= 1_001_998) return Number(plain.slice(0, 9)) > 0;
  const sum = weighted(digits(plain), [9, 8, 7, 6, 5, 4, 3, 2, 1]);
  return (sum % 101) % 100 === Number(plain.slice(9));
}

/** БИК: 9 digits that begin with the code of Russia, 04 (or 00 to 02 of the Treasury's accounts). */
export function isBik(text: string): boolean {
  return /^0[0-4]\d{7}$/u.test(text);
}

/** Whether an account's key fits the bank's БИК (Bank of Russia, order of 08.09.1997 № 515, its worked examples are tests: weights 7, 1, 3, the sum of last digits ends in 0). */
export function isAccount(account: string, bik: string): boolean {
  if (!/^\d{20}$/u.test(account) || !isBik(bik)) return false;
  // A correspondent account is opened in the central bank's unit: its number takes the place of the bank's. One bank's account
  // in another (30109, 30111) is an ordinary one.
  const bank = account.startsWith("30101") || bik.slice(6, 8) === "00" ? `0${bik.slice(4, 6)}` : bik.slice(6);
  const sum = digits(bank + account).reduce((total, digit, index) => total + ((digit * [7, 1, 3][index % 3]!) % 10), 0);
  return sum % 10 === 0;
}

/** Luhn's check of a card's number (ISO/IEC 7812-1, annex B): 13 to 19 digits. */
export function isCard(text: string): boolean {
  if (!/^[2-9]\d{12,18}$/u.test(text)) return false;
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = text.charCodeAt(text.length - 1 - index) - 48;
    const value = index % 2 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

const VIN_VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  ["0", "1AJ", "2BKS", "3CLT", "4DMU", "5ENV", "6FW", "7GPX", "8HY", "9RZ"].flatMap((letters, value) =>
    Array.from(letters, (letter) => [letter, value]),
  ),
);

/** Whether the ninth sign is the check digit (49 CFR 565.15): obligatory in North America and China, absent in Europe and Russia. */
export function hasVinCheckDigit(vin: string): boolean {
  const values = Array.from(vin, (sign) => VIN_VALUES[sign] ?? 0);
  return "0123456789X"[weighted(values, [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]) % 11] === vin[8];
}

/** VIN: 17 signs without I, O and Q, the last four digits; the check digit where the maker's region has one. */
export function isVin(text: string): boolean {
  if (!/^[A-HJ-NPR-Z0-9]{13}\d{4}$/u.test(text)) return false;
  return /^[1-5]/u.test(text) ? hasVinCheckDigit(text) : true;
}
