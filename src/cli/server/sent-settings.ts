/** What is said of a draft that goes to a server, as the fields of a form. */
import type { DraftRequest, Engine } from '../../ecq/request.ts'

export type SentSettings = Omit<DraftRequest, 'text'> & { readonly engine?: Engine | undefined }
/** a name, and what it says */
export type Field = readonly [name: string, value: string]

/** A list is one field an entry; what nobody said is none. */
export const settingFields = (settings: SentSettings): Field[] =>
  Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [value].flat().map((one): Field => [name, String(one)])))
