import { InputError } from "../../policy/input-error.js";
import { CERTAINTY_FACTS } from "./certainty.js";
import type { ContextModel } from "./context-model.js";
import { HEADER_BYTES, MODEL_FORMAT, MODEL_SIGNATURE } from "./model-file.js";

/** Opens `model.bin` by reading its bytes: nothing is parsed or copied. Throws on bytes that are no model of this version. */
export function openContextModel(bytes: ArrayBufferLike): ContextModel {
  if (bytes.byteLength < HEADER_BYTES)
    throw new InputError("Файл модели обрезан; соберите его заново: npm run build:model");
  const words = new Int32Array(bytes, 0, HEADER_BYTES / 4);
  if (words[0] !== MODEL_SIGNATURE)
    throw new InputError("Это не файл модели Чистовика; соберите его заново: npm run build:model");
  const shift = words[2]!;
  const places = 2 ** (32 - shift);
  const doubtShift = words[7]!;
  const doubtPlaces = 2 ** (32 - doubtShift);
  if (words[1] !== MODEL_FORMAT || words[4] !== CERTAINTY_FACTS)
    throw new InputError("Файл модели другой версии; соберите его заново: npm run build:model");
  if (bytes.byteLength !== HEADER_BYTES + 4 * CERTAINTY_FACTS + places + doubtPlaces)
    throw new InputError("Файл модели обрезан; соберите его заново: npm run build:model");
  const scale = new Float32Array(bytes, 12, 1)[0]!;
  return {
    version: `${MODEL_FORMAT}.${words[5]}`,
    weights: {
      values: new Int8Array(bytes, HEADER_BYTES + 4 * CERTAINTY_FACTS, places),
      scale,
      shift,
    },
    certainty: {
      weights: new Float32Array(bytes, HEADER_BYTES, CERTAINTY_FACTS),
      threshold: new Float32Array(bytes, 24, 1)[0]!,
      doubt: {
        values: new Int8Array(bytes, HEADER_BYTES + 4 * CERTAINTY_FACTS + places, doubtPlaces),
        scale,
        shift: doubtShift,
      },
    },
  };
}
