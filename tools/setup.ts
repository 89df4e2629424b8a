/** Everything that stands between a fresh clone and a running editor. What is there already is left as it is. */
import { buildAll } from './build.ts'
import { needSystemPackages, type SystemPackage } from './setup/debian.ts'
import { step } from './steps.ts'
import { installEmbedded, isEmbeddedCurrent, linkExtension, linkRipgrep } from './vscode/embedded.ts'

export async function setUpProduct(): Promise<void> {
  await buildAll()
}

/** The embedded VS Code, with what it needs from the system; throws where that is not there and may not be installed. */
export async function setUpEmbedded(needs: readonly SystemPackage[]): Promise<void> {
  if (!needs.every(item => item.present())) await step('System packages', () => needSystemPackages(needs))
  if (!isEmbeddedCurrent()) await step('Embedded VS Code', installEmbedded)
  linkRipgrep()
  linkExtension()
}
