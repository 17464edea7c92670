/** A sentence of the service; where it names the sign-in, that is a link, which comes back to this page. */
export function Said({ words }: { readonly words: string }) {
  const [before, after] = words.split('/sign-in')
  return after === undefined ? <>{words}</> : <>{before}<a class="usa-link" href={`./sign-in?back=${location.pathname}`}>the sign-in page</a>{after}</>
}
