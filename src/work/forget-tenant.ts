/** Deletes everything of a tenant: rows of all tables, jobs in the queue, the keys that its drafts are sealed with, and itself. */
import type { Database } from '../store/sql.ts'
import { deleteTenant } from '../store/tables/tenant.ts'
import { deleteTenantRows } from '../store/tenant-rows.ts'
import type { Queue } from './queue.ts'

/** Counts what went, by table. Runs for the tenant that is at work. */
export const forgetTenant = ({ database, queue }: { database: Database; queue: Queue }, tenant: string): Promise<Record<string, number>> =>
  database.tx(async (sql) => {
    const jobs = await queue.withdrawAll(sql, tenant)
    const rows = await deleteTenantRows(sql, tenant)
    await deleteTenant(sql, tenant)
    return { ...rows, jobs }
  })
