/** Without scripts nothing can be switched: everything stands below everything else, and what only scripts can do is not offered. */
export function ScriptlessStyle() {
  return (
    <noscript>
      <style>{'.scripted-only{display:none!important}.scriptless-only{display:inline-flex!important}.pane-off,.pane-off-narrow{display:flex!important}'}</style>
    </noscript>
  )
}
