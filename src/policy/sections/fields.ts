/** JSON Schema of the policy's `fields`: a document's kind, or `kind/channel`, → JSON Schema (2020-12) of its fields; `false` switches the check off. */
export const fieldsSchema: object = {
  type: "object",
  description: "Обязательные поля: вид документа или «вид/канал» → JSON Schema (2020-12) полей; false — не проверять.",
  additionalProperties: { type: ["object", "boolean"] },
};
