/** Seals what drafts say before it reaches the disk: AES-256-GCM with a key for each tenant, itself sealed with a master key. */
import { randomBytes } from 'node:crypto'
import { Fault } from '../fault.ts'
import { decrypt, encrypt } from './cipher.ts'
import { openKeyRings } from './key-rings.ts'
import type { KeyRings } from './key-rings.ts'
import { keyBytes, openMasterKeys } from './master-keys.ts'
import { isSecret, openMark, plainValue, sealMark, secretColumns } from './secret.ts'
import type { Secret, SecretColumn } from './secret.ts'
import type { Sql } from './sql.ts'
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

/** `masterKeys`: 32 bytes each as base64, with commas between; the first seals, all open. Throws the Fault `bad-input`. */
export function openVault(masterKeys: string, now: () => Date): Vault {
  const masters = openMasterKeys(masterKeys)
  const rings = openKeyRings(masters, now)
  return {
    sealValues: async (sql, tenant, values) => {
      if (!values.some(isSecret)) return [...values]
      const newest = await rings.newest(sql, tenant)
      return values.map((value) => (isSecret(value) ? seal(tenant, newest, value) : value))
    },
    openRows: async (sql, tenant, values, rows) => {
      for (const row of rows as Record<string, unknown>[]) await openRow(rings, { sql, tenant, values }, row)
    },
    makeKey: (tenant) => masters.wrap(tenant, randomBytes(8).toString('hex'), randomBytes(keyBytes)),
    rewrap: (tenant, key) => (key.master === masters.current ? null : masters.wrap(tenant, key.id, masters.unwrap(tenant, key))),
    forget: rings.forget,
  }
}

interface Statement {
  readonly sql: Sql
  readonly tenant: string
  readonly values: readonly unknown[]
}

async function openRow({ keyOf }: KeyRings, { sql, tenant, values }: Statement, row: Record<string, unknown>): Promise<void> {
  for (const [field, value] of Object.entries(row)) {
    const sealed = sealedOf(value)
    if (sealed === null) continue
    const named = [...values, ...Object.values(row)]
    if (sealed.column.split('.')[1] !== field || !named.includes(sealed.row)) throw new Fault('unavailable', `What is stored in ${sealed.column} belongs to another row; the database was tampered with.`)
    row[field] = asFound(value, sealed, decrypt(await keyOf(sql, tenant, sealed.key), placeOf(tenant, sealed), sealed.bytes))
  }
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
