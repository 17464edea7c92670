/** Words in which an id stands short; whoever points at it, or copies it, has it whole. */

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/

export function ShortId({ words }: { readonly words: string }) {
  const whole = id.exec(words)?.[0]
  if (whole === undefined) return <>{words}</>
  const [before, after] = words.split(whole)
  return <>{before}<span class="id" title={whole}>{whole.slice(0, 8)}</span>{after}</>
}
