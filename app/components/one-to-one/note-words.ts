export const mostWords = 4000

export const noteFaults = {
  'sent-before': { form: 'This form was sent before with other words, and those are kept. Load the page again to write another note.' },
}
