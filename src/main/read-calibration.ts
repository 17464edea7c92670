/** Reads calibrations of the board, one for all or one a tenant, and lays them over the release's weights. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { CoachDeps } from '../coach/deps.ts'
import { Calibration } from '../ecq/calibration.ts'
import { Fault } from '../fault.ts'
import { calibrateSeats } from '../offline/calibrate-seats.ts'
import { trained } from '../offline/weights.ts'

/**
 * `path`: a file for everybody, or a folder with files named like tenants, such as `agency.json`; those are read when
 * they are needed, so that a new one holds at once. Throws a Fault like `readCalibration`.
 */
export function openCalibration(path: string): Pick<CoachDeps, 'weights' | 'calibration' | 'calibrationOf'> {
  if (!existsSync(path) || !statSync(path).isDirectory()) return readCalibration(path)
  const fileOf = (tenant: string): string => join(path, `${basename(tenant)}.json`)
  return { calibrationOf: (tenant) => (existsSync(fileOf(tenant)) ? readCalibration(fileOf(tenant)) : null) }
}

/** Throws a Fault (`bad-input`) for a file that is no calibration, or was fitted to other seats than this version's. */
export function readCalibration(path: string): Pick<CoachDeps, 'weights' | 'calibration'> {
  const bytes = bytesAt(path)
  const calibration = parsed(path, bytes.toString('utf8'))
  if (calibration.seats !== sha256(JSON.stringify(trained.seats))) throw new Fault('bad-input', `${path} was fitted to another version of the board; run "ecq-coach calibrate" again on the same samples.`)
  return { weights: calibrateSeats(trained, calibration), calibration: sha256(bytes) }
}

function parsed(path: string, text: string): Calibration {
  try {
    return Calibration.parse(JSON.parse(text))
  } catch (cause) {
    throw new Fault('bad-input', `${path} is no calibration; make one with "ecq-coach calibrate SAMPLES --out ${path}".`, { cause })
  }
}

/** Throws a Fault (`unreadable`) that names the file. */
export function bytesAt(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason'
    throw new Fault('unreadable', code === 'ENOENT' ? `${path}: there is no such file; check the path.` : `${path} cannot be read (${code}).`, { cause })
  }
}

const sha256 = (words: string | Uint8Array): string => createHash('sha256').update(words).digest('hex')
