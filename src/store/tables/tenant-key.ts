/** The keys that a tenant's drafts are sealed with, each sealed with a master key. */
import type { Sql } from '../sql.ts'

export interface TenantKey {
  readonly id: string
  /** which master key opens it */
  readonly master: string
  readonly wrapped: string
  readonly createdAt: string
}

/** Oldest first; the last one seals. */
export const listTenantKeys = (sql: Sql, tenant: string): Promise<TenantKey[]> =>
  sql.query<TenantKey>('select id, master, wrapped, created as "createdAt" from tenant_key where tenant = $1 order by created, id', [tenant])

export async function insertTenantKey(sql: Sql, tenant: string, { id, master, wrapped, createdAt }: TenantKey): Promise<void> {
  await sql.query('insert into tenant_key (tenant, id, master, wrapped, created) values ($1, $2, $3, $4, $5)', [tenant, id, master, wrapped, createdAt])
}

export async function rewrapTenantKey(sql: Sql, tenant: string, { id, master, wrapped }: Omit<TenantKey, 'createdAt'>): Promise<void> {
  await sql.query('update tenant_key set master = $3, wrapped = $4 where tenant = $1 and id = $2', [tenant, id, master, wrapped])
}
