import type { Locale, Message } from '../rules/rule.ts'

/** The message in one language, its `{name}`s filled in. An argument that is missing stays visible as `{name}`. */
export function render(message: Message, locale: Locale): string {
  const args = message.args
  if (args === undefined) return message.text[locale]
  return message.text[locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole))
}
