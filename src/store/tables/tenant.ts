/** Tenants: organisations whose drafts, members and keys are walled off from each other. */
import { Fault } from '../../fault.ts'
import type { Sql } from '../sql.ts'

/** The tenant of a machine without sign-in. */
export const localTenant = 'local'

export interface Tenant {
  readonly id: string
  readonly name: string
  /** drafts that nobody has touched for so many days are deleted; null keeps them */
  readonly retentionDays: number | null
  /** sites that may frame the service for this tenant */
  readonly embedOrigins: readonly string[]
  readonly createdAt: string
}

const columns = 'id, name, retention_days as "retentionDays", embed_origins as "embedOrigins", created as "createdAt"'

/** Throws the Fault `conflict` where the id is taken. */
export async function insertTenant(sql: Sql, { id, name, createdAt }: Pick<Tenant, 'id' | 'name' | 'createdAt'>): Promise<void> {
  const rows = await sql.query('insert into tenant (id, name, created) values ($1, $2, $3) on conflict do nothing returning id', [id, name, createdAt])
  if (rows.length === 0) throw new Fault('conflict', `There is a tenant ${id} already; give the new one another name.`)
}

export async function getTenant(sql: Sql, id: string): Promise<Tenant> {
  const [tenant] = await sql.query<Tenant>(`select ${columns} from tenant where id = $1`, [id])
  if (!tenant) throw new Fault('not-found', `There is no tenant ${id}; it may have been deleted.`)
  return tenant
}

/** Oldest first; only the door sees more than one. */
export const listTenants = (sql: Sql): Promise<Tenant[]> => sql.query<Tenant>(`select ${columns} from tenant order by created, id`)

/** Leaves what is not given as it is. */
export async function changeTenant(sql: Sql, id: string, { name, retentionDays, embedOrigins }: TenantChange): Promise<Tenant> {
  await sql.query(
    'update tenant set name = coalesce($2, name), retention_days = case when $3 then $4::int else retention_days end, embed_origins = coalesce($5::text[], embed_origins) where id = $1',
    [id, name ?? null, retentionDays !== undefined, retentionDays ?? null, embedOrigins ?? null],
  )
  return getTenant(sql, id)
}

export interface TenantChange {
  readonly name?: string | undefined
  readonly retentionDays?: number | null | undefined
  readonly embedOrigins?: readonly string[] | undefined
}

/** The sites that may frame the service for a tenant, asked at the door; none for a tenant that is not there. */
export async function embedOriginsOf(sql: Sql, id: string): Promise<readonly string[]> {
  const [tenant] = await sql.query<Pick<Tenant, 'embedOrigins'>>('select embed_origins as "embedOrigins" from tenant where id = $1', [id])
  return tenant?.embedOrigins ?? []
}

/** True for a site that any tenant allows, asked at the door. */
export async function isEmbedOrigin(sql: Sql, origin: string): Promise<boolean> {
  return (await sql.query('select from tenant where $1 = any(embed_origins) limit 1', [origin])).length > 0
}

/** True where somebody holds a key or is a member: from then on nobody comes in without. Asked at the door. */
export async function isGuarded(sql: Sql): Promise<boolean> {
  const [answer] = await sql.query<{ guarded: boolean }>('select exists (select from api_key) or exists (select from member) as guarded')
  return answer?.guarded ?? false
}

/** The tenant of this machine stays, empty, because there is always one. */
export async function deleteTenant(sql: Sql, id: string): Promise<void> {
  if (id !== localTenant) await sql.query('delete from tenant where id = $1', [id])
}
