/** Seals what drafts say before it reaches the disk: AES-256-GCM with a key for each tenant, itself sealed with a master key. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { Fault } from '../fault.ts'
import { isSecret, openMark, plainValue, sealMark, secretColumns } from './secret.ts'
import type { Secret, SecretColumn } from './secret.ts'
import type { Sql } from './sql.ts'
import { listTenantKeys } from './tables/tenant-key.ts'
import type { TenantKey } from './tables/tenant-key.ts'

export interface Vault {
  /** A statement's values with all secrets sealed for the tenant. Throws the Fault `unavailable` where the tenant has no key yet. */
  readonly sealValues: (sql: Sql, tenant: string, values: readonly unknown[]) => Promise<unknown[]>
  /**
   * Opens in place whatever is sealed in the rows. Refuses what was sealed for another tenant, column or row: `values`
   * are those of the statement, and the row meant must be named by them or by the row itself.
   */
  readonly openRows: (sql: Sql, tenant: string, values: readonly unknown[], rows: object[]) => Promise<void>
  /** A new key for a tenant, sealed; it serves once it is stored. */
  readonly makeKey: (tenant: string) => Omit<TenantKey, 'createdAt'>
  /** The same key under the current master key, or null where it is already. */
  readonly rewrap: (tenant: string, key: TenantKey) => Omit<TenantKey, 'createdAt'> | null
  /** After a rotation, keys are looked up again. */
  readonly forget: () => void
}

interface Ring {
  readonly current: string
  readonly keys: ReadonlyMap<string, Buffer>
}

const keyBytes = 32
/** So long at most a process goes on sealing with the key before the newest. */
const rememberedMs = 60_000

/** `masterKeys`: 32 bytes each as base64, with commas between; the first seals, all open. Throws the Fault `bad-input`. */
export function openVault(masterKeys: string, now: () => Date): Vault {
  const masters = new Map(masterKeys.split(',').map((text) => masterOf(text.trim())))
  const current = [...masters.keys()][0] as string
  const rings = new Map<string, { ring: Promise<Ring>; until: number }>()
  const unwrap = (tenant: string, { id, master, wrapped }: Omit<TenantKey, 'createdAt'>): Buffer => {
    const key = masters.get(master)
    if (!key) throw new Fault('unavailable', `The key of ${tenant} was sealed with the master key ${master}, which ECQ_MASTER_KEY does not hold; add it there, after the current one.`)
    return decrypt(key, `${tenant}/${id}`, Buffer.from(wrapped, 'base64url'))
  }
  const wrap = (tenant: string, id: string, key: Buffer): Omit<TenantKey, 'createdAt'> => ({ id, master: current, wrapped: encrypt(masters.get(current) as Buffer, `${tenant}/${id}`, key).toString('base64url') })
  const load = async (sql: Sql, tenant: string): Promise<Ring> => {
    const all = await listTenantKeys(sql, tenant)
    const newest = all.at(-1)
    if (!newest) throw new Fault('unavailable', `The tenant ${tenant} has no key yet; start serve or worker again, which makes one.`)
    return { current: newest.id, keys: new Map(all.map((key) => [key.id, unwrap(tenant, key)])) }
  }
  const ringOf = (sql: Sql, tenant: string): Promise<Ring> => {
    const known = rings.get(tenant)
    if (known && known.until > now().getTime()) return known.ring
    const ring = load(sql, tenant)
    rings.set(tenant, { ring, until: now().getTime() + rememberedMs })
    ring.catch(() => rings.delete(tenant))
    return ring
  }
  /** Another process may have made a newer key since. */
  const keyOf = async (sql: Sql, tenant: string, id: string): Promise<Buffer> => {
    const known = (await ringOf(sql, tenant)).keys.get(id)
    if (known) return known
    rings.delete(tenant)
    const key = (await ringOf(sql, tenant)).keys.get(id)
    if (!key) throw new Fault('unavailable', `What is stored for ${tenant} was sealed with a key that is gone (${id}).`)
    return key
  }
  return {
    sealValues: async (sql, tenant, values) => {
      if (!values.some(isSecret)) return [...values]
      const { current, keys } = await ringOf(sql, tenant)
      return values.map((value) => (isSecret(value) ? seal(tenant, { id: current, key: keys.get(current) as Buffer }, value) : value))
    },
    openRows: async (sql, tenant, values, rows) => {
      for (const row of rows as Record<string, unknown>[]) {
        for (const [field, value] of Object.entries(row)) {
          const sealed = sealedOf(value)
          if (sealed === null) continue
          const named = [...values, ...Object.values(row)]
          if (sealed.column.split('.')[1] !== field || !named.includes(sealed.row)) throw new Fault('unavailable', `What is stored in ${sealed.column} belongs to another row; the database was tampered with.`)
          row[field] = asFound(value, sealed, decrypt(await keyOf(sql, tenant, sealed.key), placeOf(tenant, sealed), sealed.bytes))
        }
      }
    },
    makeKey: (tenant) => wrap(tenant, randomBytes(8).toString('hex'), randomBytes(keyBytes)),
    rewrap: (tenant, key) => (key.master === current ? null : wrap(tenant, key.id, unwrap(tenant, key))),
    forget: () => rings.clear(),
  }
}

/** A master key with a name of its own making. */
function masterOf(text: string): [string, Buffer] {
  const key = Buffer.from(text, 'base64')
  if (key.length !== keyBytes) throw new Fault('bad-input', 'ECQ_MASTER_KEY must be 32 random bytes as base64, as "openssl rand -base64 32" prints them; older keys may follow it, with commas between.')
  return [createHash('sha256').update(key).digest('hex').slice(0, 8), key]
}

interface Sealed {
  readonly key: string
  readonly column: SecretColumn
  readonly row: string
  readonly bytes: Buffer
}

const placeOf = (tenant: string, { column, row }: Pick<Sealed, 'column' | 'row'>): string => JSON.stringify([tenant, column, row])

function seal(tenant: string, { id, key }: { id: string; key: Buffer }, { secret: column, row, value }: Secret): string | Uint8Array {
  const { kind } = secretColumns[column]
  const bytes = encrypt(key, placeOf(tenant, { column, row }), typeof value === 'string' ? Buffer.from(value) : value).toString('base64url')
  const text = `${sealMark}${id}:${column}:${encodeURIComponent(row)}:${bytes}`
  return kind === 'text' ? text : kind === 'json' ? JSON.stringify(text) : Buffer.from(text)
}

/** Null for whatever is not sealed. */
function sealedOf(value: unknown): Sealed | null {
  const text = typeof value === 'string' ? value : value instanceof Uint8Array && Buffer.from(value.subarray(0, sealMark.length)).toString('latin1') === sealMark ? Buffer.from(value).toString('latin1') : ''
  const found = /^"?ecq:1:([0-9a-f]+):([a-z_.]+):([^:]*):([\w-]+)"?$/.exec(text)
  if (!found) return null
  const [, key = '', column = '', row = '', bytes = ''] = found
  return column in secretColumns ? { key, column: column as SecretColumn, row: decodeURIComponent(row), bytes: Buffer.from(bytes, 'base64url') } : null
}

/** JSON that was asked for as text comes with its quotes, and goes out as text again. */
function asFound(value: unknown, { column }: Sealed, bytes: Buffer): unknown {
  const { kind } = secretColumns[column]
  if (kind === 'bytes') return new Uint8Array(bytes)
  const text = bytes.toString('utf8')
  return kind === 'json' && typeof value === 'string' && !value.startsWith('"') ? (JSON.parse(text) as unknown) : text
}

const [nonceBytes, tagBytes] = [12, 16]

function encrypt(key: Buffer, place: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

function decrypt(key: Buffer, place: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes)).setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()])
  } catch (cause) {
    throw new Fault('unavailable', 'What is stored cannot be opened: it was changed, or sealed with another key.', { cause })
  }
}

/** Without a master key: values go in as they are, and what was sealed before is refused. */
export const noVault: Pick<Vault, 'sealValues' | 'openRows'> = {
  sealValues: async (_, __, values) => values.map(plainValue),
  openRows: async (_, __, ___, rows) => {
    if (rows.some((row) => Object.values(row).some((value) => sealedOf(value) !== null))) throw new Fault('unavailable', 'What is stored was sealed with a master key; set ECQ_MASTER_KEY.')
  },
}

/** Words that only look sealed lose their mark. */
export function unmark(rows: object[]): void {
  for (const row of rows as Record<string, unknown>[]) {
    for (const [field, value] of Object.entries(row)) if (typeof value === 'string' && value.startsWith(openMark)) row[field] = value.slice(openMark.length)
  }
}
