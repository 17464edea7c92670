/** Lets one process own a data folder: a socket that the operating system frees whatever way its owner ends. */
import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { Server } from 'node:net'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Fault } from '../fault.ts'

/** Makes the folder where it is missing. Throws the Fault `conflict` while another process owns it, `unavailable` where it cannot be made; the answer gives it back. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  make(folder)
  const address = addressOf(realpathSync(folder))
  const server = (await listen(address)) ?? (await afterCrash(address))
  if (!server) {
    throw new Fault('conflict', `The data folder ${folder} is in use by another process; stop that one first, or name another folder with ECQ_DATA.`)
  }
  server.unref()
  return () => new Promise((done) => void server.close(() => done()))
}

function make(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw new Fault('unavailable', `The data folder ${folder} cannot be made: a file has that name, or the permissions forbid it; name another folder with ECQ_DATA.`, { cause })
  }
}

/** Linux has sockets without a file, Windows has pipes: both vanish with their owner. Elsewhere it is a file. */
function addressOf(folder: string): string {
  const name = `ecq-coach-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
  if (platform() === 'linux') return `\0${name}`
  return platform() === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

function listen(address: string): Promise<Server | null> {
  return new Promise((done, failed) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(null) : failed(error)))
    server.listen(address, () => done(server))
  })
}

/** A socket file whose owner was killed stays behind, and nobody answers at it. */
async function afterCrash(address: string): Promise<Server | null> {
  if (address.startsWith('\0') || address.startsWith('\\\\') || (await answers(address))) return null
  rmSync(address, { force: true })
  return listen(address)
}

function answers(address: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
}
