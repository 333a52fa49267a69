import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chistovik } from "./run-cli.js";

let cwd = "";
const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(cwd, name), content);
/** «Клиенту перезвонили, отчёт отправили» in Windows-1251. */
const CP1251 = Uint8Array.from([..."Клиенту перезвонили, отчёт отправили"], (letter) => {
  const code = letter.charCodeAt(0);
  return code === 0x451 ? 0xb8 : code >= 0x410 ? code - 0x410 + 0xc0 : code;
});

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "chistovik-bad-"));
  mkdirSync(join(cwd, "отчёты"));
  write("good.txt", "Отчёт готов.\n");
  write("empty.txt", " \n\n");
  write("picture.txt", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
  write("old.txt", CP1251);
  write("broken.json", '{ "kind": "report",\n  "text": "Отчёт готов" "id": 1 }');
  write("kind.json", '{ "kind": "raport", "text": "Отчёт готов." }');
  write("type.json", '{ "kind": "report", "text": 5 }');
  write("both.json", '{ "kind": "message", "text": "Да.", "messages": [] }');
  write("policy-broken.yml", "name: my\nversion: '1'\npassMark: [80\n");
  write("policy-type.yml", "name: my\nversion: '1'\npassMark: high\n");
  write("policy-key.yml", "name: my\nversion: '1'\npasMark: 80\n");
  write("policy-rule.yml", "name: my\nversion: '1'\nrules:\n  spelling/v-techeni: off\n");
  write(
    "policy-term.yml",
    "name: my\nversion: '1'\nterms: [{ id: a, from: receivedAt, to: submittedAt, within: скоро }]\n",
  );
  write("circle-a.yml", "name: a\nversion: '1'\nextends: ./circle-b.yml\n");
  write("circle-b.yml", "name: b\nversion: '1'\nextends: ./circle-a.yml\n");
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe("bad input gets one sentence with the place and the remedy", () => {
  it.each<[string, string[], RegExp]>([
    ["a missing file", ["check", "нет.txt"], /нет\.txt\n\s+такого файла нет; проверьте путь/u],
    ["a folder", ["check", "отчёты"], /это папка; проверить тексты в ней: chistovik check "отчёты\/\*\*/u],
    ["a pattern without a match", ["check", "*.doc"], /по этому шаблону нет ни одного файла/u],
    [
      "a binary file",
      ["check", "picture.txt"],
      /это двоичный файл, а не текст; сохраните документ как \.txt, \.md или \.html/u,
    ],
    [
      "another encoding",
      ["check", "old.txt"],
      /файл в кодировке Windows-1251, а нужна UTF-8; перекодируйте: iconv -f WINDOWS-1251 .* --encoding windows-1251/u,
    ],
    ["an empty text", ["check", "empty.txt"], /текст пуст; проверять нечего/u],
    [
      "broken JSON",
      ["check", "broken.json"],
      /broken\.json\n\s+строка 2:\d+: это не JSON: .*проверьте запятые, кавычки и скобки/u,
    ],
    ["an unknown kind", ["check", "kind.json"], /\/kind: .*report/u],
    [
      "an unknown channel",
      ["check", "--channel", "telegram", "good.txt"],
      /\/channel: неизвестный канал «telegram»; известны: chat, mail, .*categories/u,
    ],
    ["a field of a wrong type", ["check", "type.json"], /\/text: .*строк/u],
    ["text and messages at once", ["check", "both.json"], /\/messages: даны и text, и messages; оставьте одно из них/u],
  ])("%s", (_what, args, sentence) => {
    const { status, stdout, stderr } = chistovik([...args, "good.txt"], { cwd });
    expect(stdout).toMatch(sentence);
    expect(stdout).toMatch(/good\.txt/u);
    expect(stderr).toBe("");
    expect(status).toBe(2);
  });

  it.each<[string, string[], RegExp]>([
    ["an unknown command", ["chek", "good.txt"], /неизвестная команда «chek»; возможно, имелось в виду «check»/u],
    [
      "an unknown option",
      ["check", "--formt", "json", "good.txt"],
      /неизвестный параметр «--formt»; возможно, имелось в виду «--format»/u,
    ],
    [
      "an unknown format",
      ["check", "--format", "jsn", "good.txt"],
      /«--format jsn»: такого значения нет; возможно, имелось в виду «json»/u,
    ],
    [
      "an unknown kind on the command line",
      ["check", "--kind", "letter", "good.txt"],
      /«--kind letter»: такого значения нет.*message, report/u,
    ],
    [
      "a policy that is not there",
      ["check", "--policy", "./no.yml", "good.txt"],
      /no\.yml: такого файла нет; проверьте путь к политике/u,
    ],
    [
      "a policy that is no YAML",
      ["check", "--policy", "policy-broken.yml", "good.txt"],
      /policy-broken\.yml:\d+:\d+: /u,
    ],
    [
      "a policy's value of a wrong type",
      ["check", "--policy", "policy-type.yml", "good.txt"],
      /policy-type\.yml:3: .*число/u,
    ],
    [
      "a policy's unknown key",
      ["check", "--policy", "policy-key.yml", "good.txt"],
      /policy-key\.yml:3: .*pasMark.*passMark/u,
    ],
    [
      "a policy's unknown rule",
      ["check", "--policy", "policy-rule.yml", "good.txt"],
      /policy-rule\.yml:4: .*«spelling\/v-techeni».*«spelling\/v-techenie»/u,
    ],
    [
      "policies that extend each other",
      ["check", "--policy", "circle-a.yml", "good.txt"],
      /circle-[ab]\.yml.*(?:круг|сам)/u,
    ],
    [
      "a policy's term that is no term",
      ["check", "--policy", "policy-term.yml", "good.txt"],
      /policy-term\.yml:3: непонятный срок «скоро»; напишите, например, PT15M/u,
    ],
    [
      "an answer to a folder that is not there",
      ["check", "good.txt", "-o", "none/answer.txt"],
      /none\/answer\.txt: ответ не записан: такой папки нет; создайте её/u,
    ],
    ["an answer to a folder", ["check", "good.txt", "-o", "."], /ответ не записан: это папка; назовите файл/u],
    [
      "an unknown criterion",
      ["rules", "speling"],
      /неизвестный критерий «speling»; возможно, имелось в виду «spelling»/u,
    ],
    ["an unknown language", ["check", "good.txt", "--lang", "de"], /«--lang de»: такого языка нет; можно: ru, en/u],
    [
      "an unknown rule to explain",
      ["explain", "grammar/soglasno"],
      /неизвестное правило «grammar\/soglasno».*все правила: chistovik rules/u,
    ],
  ])("%s", (_what, args, sentence) => {
    const { status, stderr } = chistovik(args, { cwd });
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(status).toBe(2);
  });

  it("reads another encoding when it is named", () => {
    const { status, stdout } = chistovik(["check", "--encoding", "windows-1251", "--format", "json", "old.txt"], {
      cwd,
    });
    expect(status).toBe(0);
    expect(stdout).toContain('"verdict":"accept"');
  });

  it("answers a bad line of NDJSON in its place and goes on", () => {
    const lines = [
      '{"id":"a","kind":"report","text":"Отчёт готов."}',
      '{"id":"b","kind":',
      '{"id":"c","kind":"note","text":"Да."}',
      '{"id":"d","kind":"report","text":"Счёт оплачен."}',
    ];
    const { status, stdout } = chistovik(["check", "-", "--stdin-type", "ndjson", "--format", "ndjson"], {
      input: lines.join("\n"),
    });
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id?: string; line?: number; error?: string; verdict?: string });
    expect(answers.map(({ id, line, error, verdict }) => [id, line, error !== undefined, verdict])).toEqual([
      ["a", undefined, false, "accept"],
      [undefined, 2, true, undefined],
      ["c", 3, true, undefined],
      ["d", undefined, false, "accept"],
    ]);
    expect(status).toBe(2);
  });

  it("checks a text with half a surrogate pair", () => {
    const { status, stdout } = chistovik(["check", "-", "--stdin-type", "ndjson", "--format", "ndjson"], {
      input: '{"kind":"report","text":"Отчёт \\ud83d готов."}',
    });
    expect(JSON.parse(stdout)).toHaveProperty("verdict");
    expect(status).toBeLessThan(2);
  });

  it("checks one line of ten megabytes", () => {
    write("long.txt", "Отчёт готов, клиент получил его по почте. ".repeat(250_000));
    const { status, stdout } = chistovik(["check", "long.txt", "--max-findings", "3"], { cwd });
    expect(stdout).toContain("ПРИНЯТЬ");
    expect(status).toBe(0);
  });

  it("tells a hundred thousand findings", () => {
    write("many.txt", "Перезвонили в течении часа.\n".repeat(100_000));
    const { status, stdout } = chistovik(["check", "many.txt", "--format", "ndjson"], { cwd });
    expect((JSON.parse(stdout) as { findings: unknown[] }).findings.length).toBeGreaterThanOrEqual(100_000);
    expect(status).toBe(1);
  });
});
