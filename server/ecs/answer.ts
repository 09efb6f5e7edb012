/** AWS's own words, as the end of a message: ` Amazon ECS answers: “…”.` */
export function ecsAnswers(text: string): string {
  return ` Amazon ECS answers: “${text.replace(/\.$/, '')}”.`;
}
