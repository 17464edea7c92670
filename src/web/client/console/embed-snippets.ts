/** What an organization copies into its site: the element for the page, and the request for a token that its server makes. */

/** As the attributes of the element have it; empty where the page's own stands. */
export interface Look {
  readonly accent: string
  readonly font: string
  readonly radius: string
  readonly scheme: string
}

export const plainLook: Look = { accent: '', font: '', radius: '', scheme: '' }

/** `service`: its address, with a slash at the end. */
export const pageSnippet = (service: string, organization: string, look: Look): string => `<script type="module" src="${service}embed.js"></script>
<ecq-coach organization="${organization}" token-url="/ecq-token"${attributes(look)}></ecq-coach>`

const attributes = (look: Look): string => Object.entries(look).filter(([, value]) => value !== '').map(([name, value]) => ` ${name}="${String(value).replace(/[&"<]/g, '')}"`).join('')

/** The answer is passed on as it is; the `guest` in it is kept with the person's account. */
export const tokenSnippet = (service: string): string => `curl -s ${service}v1/embed-tokens -H "Authorization: Bearer $ECQ_API_KEY" \\
  -H 'content-type: application/json' -d '{"minutes": 15}'
# next time for the same person: -d '{"guest": "…"}' with the guest that this answered`
