/** A process that opens a data folder and holds it until it is killed. */
import { openPglite } from '../../src/store/pglite.ts'

await openPglite(process.argv[2] as string)
process.send?.('open')
setInterval(() => {}, 1000)
