import type { ErrorObject } from "ajv";
import { PolicyError } from "../../policy/policy-error.js";
import { schemaSentence, tellingError } from "../../policy/schema-sentence.js";
import { schemaFault } from "./schema-fault.js";
import { FORMATS } from "./formats.js";
import { exported, loadNow } from "../../document/lazy-module.js";
import { preparePhones } from "./phone-number.js";

/** What one error of a schema says. */
export type FieldError = ErrorObject<string, Record<string, unknown>>;

/** A compiled schema: the errors of a value, none where it fits. */
export type FieldCheck = (value: unknown) => readonly FieldError[];

/** ajv and its kin: a port, because a document without fields must not pay for loading them. */
export interface AjvModules {
  readonly Ajv2020: new (options: object) => AjvLike;
  addFormats(ajv: AjvLike): unknown;
  localize(errors: FieldError[]): void;
}

/** The few words of ajv that are used here. */
export interface AjvLike {
  addFormat(name: string, check: (text: string) => boolean): unknown;
  addVocabulary(words: string[]): unknown;
  validateSchema(schema: object | boolean): unknown;
  errors?: FieldError[] | null;
  compile(schema: object | boolean): { (value: unknown): boolean; errors?: FieldError[] | null };
}

let modules: AjvModules | undefined;

/** Loads ajv and its kin where modules come asynchronously: a browser awaits it before checking fields. Node needs no call. */
export async function prepareFields(): Promise<void> {
  await preparePhones();
  if (modules) return;
  const [ajv, formats, russian] = await Promise.all([
    import("ajv/dist/2020.js"),
    import("ajv-formats"),
    import("ajv-i18n/localize/ru/index.js"),
  ]);
  modules = joined(ajv, formats, russian);
}

function joined(ajv: unknown, formats: unknown, russian: unknown): AjvModules {
  const Ajv2020 = (ajv as { Ajv2020?: AjvModules["Ajv2020"] }).Ajv2020 ?? exported<AjvModules["Ajv2020"]>(ajv);
  return { Ajv2020, addFormats: exported(formats), localize: exported(russian) };
}

/** Node can load a module at the moment it is first needed; a browser has to have asked before. */
function loaded(): AjvModules {
  if (modules) return modules;
  const ajv = loadNow("ajv/dist/2020.js");
  if (!ajv) throw new Error("Перед проверкой полей в браузере вызовите prepareFields() и дождитесь её.");
  return (modules = joined(ajv, loadNow("ajv-formats"), loadNow("ajv-i18n/localize/ru")));
}

/** Words that our schemas know beside JSON Schema's. */
export const SCHEMA_WORDS = ["x-message", "x-role"] as const;

let ajv: AjvLike | undefined;

function shared(): AjvLike {
  if (ajv) return ajv;
  const { Ajv2020, addFormats } = loaded();
  ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    strictTuples: false,
    allowUnionTypes: true,
  });
  addFormats(ajv);
  for (const [name, check] of Object.entries(FORMATS)) ajv.addFormat(name, check);
  ajv.addVocabulary([...SCHEMA_WORDS]);
  return ajv;
}

const none: readonly FieldError[] = [];
const checks = new WeakMap<object, FieldCheck>();

/** The compiled check of a schema, compiled once; a schema that is wrong is an error that says where. */
export function fieldCheck(schema: object): FieldCheck {
  const known = checks.get(schema);
  if (known) return known;
  refuseRemote(schema);
  const validate = compile(schema);
  const check: FieldCheck = (value) => {
    if (validate(value)) return none;
    const errors = [...(validate.errors ?? [])];
    loaded().localize(errors);
    return errors;
  };
  checks.set(schema, check);
  return check;
}

function compile(schema: object): ReturnType<AjvLike["compile"]> {
  // ajv keeps schemas by $id: the same name in two policies is no conflict here.
  const { $id: _id, ...plain } = schema as { $id?: string };
  const ajv = shared();
  try {
    if (ajv.validateSchema(plain)) return ajv.compile(plain);
  } catch (error) {
    throw schemaFault(error as Error, plain);
  }
  const errors = [...(ajv.errors ?? [])];
  throw new PolicyError(schemaSentence(tellingError(errors)), tellingError(errors).instancePath);
}

/** References reach inside the schema only: files beside the policy are joined in when it is loaded, and nothing is fetched. */
function refuseRemote(schema: unknown, at = ""): void {
  if (typeof schema !== "object" || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if ((key === "$ref" || key === "$dynamicRef") && typeof value === "string" && !value.startsWith("#")) {
      const remote = /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(value);
      throw new PolicyError(
        remote
          ? `схема полей ссылается на «${value}»: внешние адреса не читаются; положите схему файлом рядом с политикой`
          : `схема полей ссылается на файл «${value}»: он читается только рядом с файлом политики; загрузите политику из файла`,
        `${at}/${key}`,
      );
    }
    refuseRemote(value, `${at}/${key.replace(/~/gu, "~0").replace(/\//gu, "~1")}`);
  }
}
