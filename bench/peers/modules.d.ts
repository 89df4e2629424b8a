/** What the bench uses of packages that only bench/peers/package.json names, so that types can be checked without them. */
declare module 'autocorrect-node' {
  export function format(text: string): string
}
declare module 'simplecc-wasm' {
  export function simplecc(text: string, config: 't2s' | 's2tw' | 's2hk'): string
}
declare module 'zhlint' {
  export function run(text: string, options: { rules: { preset: 'default' } }): { result: string }
}
