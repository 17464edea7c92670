/** The keys above all others: those of tenants are sealed with them. */
import { createHash } from 'node:crypto'
import { Fault } from '../fault.ts'
import { decrypt, encrypt } from './cipher.ts'
import type { TenantKey } from './tables/tenant-key.ts'

type WrappedKey = Omit<TenantKey, 'createdAt'>

export interface MasterKeys {
  /** the name of the one that seals */
  readonly current: string
  readonly wrap: (tenant: string, id: string, key: Buffer) => WrappedKey
  /** Throws the Fault `unavailable` for a key that was wrapped with a master key that is not there. */
  readonly unwrap: (tenant: string, key: WrappedKey) => Buffer
}

export const keyBytes = 32

/** `text`: 32 bytes each as base64, with commas between; the first seals, all open. Throws the Fault `bad-input`. */
export function openMasterKeys(text: string): MasterKeys {
  const masters = new Map(text.split(',').map((one) => masterOf(one.trim())))
  const current = [...masters.keys()][0] as string
  return {
    current,
    wrap: (tenant, id, key) => ({ id, master: current, wrapped: encrypt(masters.get(current) as Buffer, `${tenant}/${id}`, key).toString('base64url') }),
    unwrap: (tenant, { id, master, wrapped }) => {
      const key = masters.get(master)
      if (!key) throw new Fault('unavailable', `The key of ${tenant} was sealed with the master key ${master}, which ECQ_MASTER_KEY does not hold; add it there, after the current one.`)
      return decrypt(key, `${tenant}/${id}`, Buffer.from(wrapped, 'base64url'))
    },
  }
}

/** A master key with a name of its own making. */
function masterOf(text: string): [string, Buffer] {
  const key = Buffer.from(text, 'base64')
  if (key.length !== keyBytes) throw new Fault('bad-input', 'ECQ_MASTER_KEY must be 32 random bytes as base64, as "openssl rand -base64 32" prints them; older keys may follow it, with commas between.')
  return [createHash('sha256').update(key).digest('hex').slice(0, 8), key]
}
