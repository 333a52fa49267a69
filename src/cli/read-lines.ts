/** Lines of a stream of bytes, one at a time, without their ends: memory holds one chunk and one line. */
export async function* readLines(stream: AsyncIterable<Uint8Array>, encoding = "utf-8"): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let pieces: string[] = [];
  for await (const chunk of stream) {
    const text = decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", from)) {
      pieces.push(text.slice(from, end));
      yield pieces.length === 1 ? pieces[0]! : pieces.join("");
      pieces = [];
      from = end + 1;
    }
    if (from < text.length) pieces.push(text.slice(from));
  }
  const last = pieces.join("") + decoder.decode();
  if (last) yield last;
}
