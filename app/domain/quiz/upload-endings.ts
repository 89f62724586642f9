/** Endings of files that can be asked for: documents and pictures, nothing that a browser or an office programme runs by itself. */
export const uploadEndings = ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'rtf', 'txt', 'md', 'csv', 'png', 'jpg', 'jpeg'] as const

export type UploadEnding = (typeof uploadEndings)[number]

export const isUploadEnding = (ending: string): ending is UploadEnding => (uploadEndings as readonly string[]).includes(ending)
