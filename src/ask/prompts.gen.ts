/** Made by `npm run gen`: the words of prompts/ as a module, each version with its seal. */
import type { PromptSource } from './prompt.ts'

export const prompts: Readonly<Record<string, PromptSource>> = {
}
