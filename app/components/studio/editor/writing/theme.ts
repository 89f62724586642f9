import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** Tokens alone, so that light and dark follow the page. Nothing is told by colour alone: marks stay as they were typed. */
const frame = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--paper-raised)', fontSize: '14px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace', lineHeight: '24px', overflow: 'auto' },
  '.cm-content': { padding: '12px 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 16px 0 8px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--paper-raised)', color: 'var(--ink-quiet)', border: 'none', fontSize: '12px' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '32px', padding: '0 8px 0 4px' },
  '.cm-gutter-lint': { width: '16px' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '6px 0 0 4px' },
  '.cm-lint-marker': { width: '12px', height: '12px' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--paper-sunk) 60%, transparent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--accent-quiet)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-quiet)', outline: '1px solid var(--line-strong)' },
  '.cm-panels': { backgroundColor: 'var(--paper-sunk)', color: 'var(--ink)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '8px 44px 8px 8px', fontFamily: 'var(--font-sans)', fontSize: '14px' },
  '.cm-panel.cm-search label': { display: 'inline-flex', alignItems: 'center', gap: '6px', minHeight: '36px', marginRight: '10px', fontSize: '14px' },
  '.cm-panel.cm-search [name=close]': { width: '44px', height: '44px', top: '2px', right: '2px', fontSize: '20px', color: 'var(--ink)' },
  '.cm-textfield': {
    minHeight: '36px', border: '1px solid var(--line-strong)', borderRadius: '8px', backgroundColor: 'var(--paper-raised)', color: 'var(--ink)',
    fontSize: '14px', padding: '4px 8px',
  },
  '.cm-button': {
    minHeight: '36px', border: '1px solid var(--line-strong)', borderRadius: '8px', backgroundImage: 'none', backgroundColor: 'var(--paper-raised)',
    color: 'var(--ink)', fontSize: '14px', padding: '4px 12px',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--warn-quiet)', outline: '1px solid var(--warn)' },
  '.cm-searchMatch.cm-searchMatch-selected': { outline: '2px solid var(--accent)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--accent-quiet)' },
  '.cm-tooltip': {
    border: '1px solid var(--line-strong)', borderRadius: '8px', backgroundColor: 'var(--paper-raised)', color: 'var(--ink)', overflow: 'hidden',
    fontFamily: 'var(--font-sans)', fontSize: '14px', maxWidth: 'min(480px, 92vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-sans)', maxHeight: '18em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '6px 12px', lineHeight: '20px', display: 'flex', gap: '12px', alignItems: 'baseline' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--accent-quiet)', color: 'var(--ink)', boxShadow: 'inset 3px 0 0 var(--accent)' },
  '.cm-completionLabel': { fontWeight: '600', whiteSpace: 'nowrap' },
  '.cm-completionDetail': { color: 'var(--ink-quiet)', fontStyle: 'normal', marginLeft: '0', overflow: 'hidden', textOverflow: 'ellipsis' },
  '.cm-completionIcon': { display: 'none' },
  '.cm-diagnostic': { padding: '8px 12px', fontFamily: 'var(--font-sans)' },
  '.cm-diagnostic-error': { borderLeft: '4px solid var(--bad)' },
  '.cm-diagnostic-warning': { borderLeft: '4px solid var(--warn)' },
  '.cm-diagnostic-info': { borderLeft: '4px solid var(--line-strong)' },
  '.cm-lintRange': { backgroundImage: 'none', textDecorationLine: 'underline', textDecorationThickness: '2px', textUnderlineOffset: '4px' },
  '.cm-lintRange-error': { textDecorationStyle: 'wavy', textDecorationColor: 'var(--bad)' },
  '.cm-lintRange-warning': { textDecorationStyle: 'dashed', textDecorationColor: 'var(--warn)' },
  '.cm-lintRange-info': { textDecorationStyle: 'dotted', textDecorationColor: 'var(--line-strong)' },
  '@media (max-width: 640px)': { '&': { fontSize: '16px' }, '.cm-lineNumbers .cm-gutterElement': { minWidth: '24px', padding: '0 4px 0 2px' } },
})

const words = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: [tags.link, tags.url], color: 'var(--accent)', textDecoration: 'underline' },
  { tag: tags.monospace, backgroundColor: 'var(--paper-sunk)' },
  { tag: tags.quote, color: 'var(--ink-quiet)' },
  { tag: tags.processingInstruction, color: 'var(--ink-quiet)' },
  { tag: tags.documentMeta, color: 'var(--ink)' },
  { tag: tags.propertyName, color: 'var(--accent-strong)', fontWeight: '600' },
  { tag: tags.angleBracket, color: 'var(--ink-quiet)' },
  { tag: tags.tagName, color: 'var(--accent)', fontWeight: '600' },
  { tag: tags.attributeName, color: 'var(--warn)' },
  { tag: tags.attributeValue, color: 'var(--good)' },
  { tag: tags.escape, color: 'var(--ink-quiet)' },
])

export const theme = [frame, syntaxHighlighting(words)]
