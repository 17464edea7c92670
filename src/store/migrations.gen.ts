/** Made by `npm run gen`: the SQL of migrations/ as a module, in order. */

export const migrations: readonly { readonly id: string; readonly sql: string }[] = [

]
