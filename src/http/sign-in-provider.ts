/** The OpenID Connect provider that knows the people: found by its address, and told where to send them back to. */
import * as oidc from 'openid-client'
import { Fault } from '../fault.ts'
import type { SignInSettings } from './deps.ts'

/** Asks the provider how it is spoken to. Throws the Fault `unavailable` where it does not answer as one. */
export async function findProvider({ issuer, clientId, clientSecret }: SignInSettings): Promise<oidc.Configuration> {
  try {
    // Only a provider on this machine, as in a trial, may be asked in the clear.
    const clear = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/]/.test(issuer) ? { execute: [oidc.allowInsecureRequests] } : {}
    return await oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, clear)
  } catch (cause) {
    throw new Fault('unavailable', 'The sign-in provider does not answer; try again later, or use a key.', { cause })
  }
}

/** The address that the provider has to allow. */
export const callbackOf = ({ publicUrl }: Pick<SignInSettings, 'publicUrl'>): string => new URL('/sign-in/callback', publicUrl).href
