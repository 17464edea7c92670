/** How requests of a page reach its server: as they are, or, where the page stands in a frame of another site, with a token. */

export type Send = (address: string, init?: RequestInit) => Promise<Response>

let sender: Send = (address, init) => fetch(address, init)

export const send: Send = (address, init) => sender(address, init)

/** Called once, before the page is drawn. */
export const sendBy = (other: Send): void => void (sender = other)
