/**
 * What the paths of those requests look like that carry an answer and whose content type does not tell: the ones of
 * transport `chunks` in the catalogue and in the software that people run themselves. All other streams are told by
 * their content type. Every watched page loads this, so it is one short expression that imports nothing; a test
 * compares it with the catalogue.
 */
export const unmarkedStream =
  /(n\/stream|Stream(Generate|Assist|ed)|[/t]GenerateContent|^(\/chat)?\/api\/chat(\/v2)?|^\/api\/(inference\/chat|agent\/ask(_proxy)?)|^\/projects\/.{36}\/chat|add_response\.json|Service\/Chat|app-chat\/.+\/(new|responses))$/;
