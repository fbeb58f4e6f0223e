/**
 * What the paths of those requests look like that carry an answer and whose content type does not tell: the ones of
 * transport `chunks` in the catalogue and in the software that people run themselves. All other streams are told by
 * their content type. Every watched page loads this, so it is one short expression that imports nothing; a test
 * compares it with the catalogue.
 */
export const unmarkedStream =
  /(Stream(Generate|Assist|ed)|Service\/Chat|n\/stream|[/t]GenerateContent|add_response\.json|app-chat\/.+\/(new|responses)|^(\/chat)?\/api\/chat(\/v2)?|^\/api\/(inference\/chat|agent\/ask(_proxy)?)|^\/projects\/.+\/chat)$/;
