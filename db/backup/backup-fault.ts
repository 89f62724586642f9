/** Why a backup or a restore is not done. The message says what is wrong and that nothing was changed, to whoever asked for it. */
export class BackupFault extends Error {
  override name = 'BackupFault'
}
