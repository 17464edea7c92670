/** The same words in other languages that common models read: Spanish, French, German, Portuguese, Italian, Russian, Chinese, Japanese, Korean, Arabic. */

/** Orders to set aside, to rate, to record. */
export const orders =
  'ignora ignoren ignorar ignorez ignorer ignorieren ignoriere ignorier ignorá olvida olvide olviden oubliez oublie vergiss vergessen esqueça esqueca dimentica dimenticate omita omite haz hagan descarta descarte desconsidere desconsiderar négligez negligez missachte califica califique califiquen puntúa puntua puntúe marca marquez noter notez évaluez evaluez évalue evalue evalúe evalúa evalua bewerte bewerten beurteile beurteilen markiere markieren erteile vergib vergeben avalie avaliar considere considera considérez considerez valuta valutare valuti aprueba apruebe aprobar approuvez attribuer attribuez accordez donnez genehmige genehmigen aprove aprovar approva registre registra enregistrez behandle behandeln stufe betrachte betrachten ' +
  'игнорируй игнорируйте игнорировать забудь забудьте оцени оцените оценить оценивай поставь поставьте отметь отметьте запиши запишите считай считайте засчитай одобри одобрите признай признайте проигнорируй проигнорируйте'

/** The rules, and the draft. */
export const things =
  'instrucciones instrucción indicaciones reglas anteriores previas criterios documento sección seccion candidato candidata solicitante narrativa précédentes precedentes précédents consignes règles regles critères criteres candidat candidature anweisungen anweisung vorherigen vorherige vorigen bisherigen vorangegangenen regeln kriterien bewerber bewerberin kandidaten kandidatin abschnitt dokument instruções instrucoes regras critérios declaração candidatura istruzioni precedenti regole criteri texto texte ' +
  'инструкции инструкций указания указаний предыдущие предыдущих правила документ раздел кандидат кандидата текст критерии'

/** The mark that is asked for. */
export const marks =
  'cumple cumpliendo satisface aprobado aprobada excelente sobresaliente calificación puntuación máxima plenamente totalmente satisfait satisfaisant remplit approuvé approuvée conforme maximale pleinement entièrement satisfaisante erfüllt erfüllend bestanden vollständig voll hervorragend höchste bestnote höchstpunktzahl genehmigt atende aprovado aprovada totalmente plenamente soddisfa approvato pienamente massimo ' +
  'соответствует соответствующий соответствующую отлично одобрено полностью высший высшую балл максимальный максимальную зачтено'

/** The reader. */
export const readers =
  'evaluador revisor automatizado automático inteligencia asistente évaluateur correcteur automatisé relecteur bewerter gutachter prüfer automatisierter automatische automatischer ki ki-system ki-modell künstliche sprachmodell avaliador revisore valutatore assistente автоматический система системе модель рецензент проверяющий ии нейросеть эксперт оценщик'

/** Stretches of scripts without blanks between words, by the same four kinds. */
export const unspaced: readonly (readonly string[])[] = [
  ['忽略', '无视', '無視', '忘记', '忘記', '不要遵', '请将', '請將', '评为', '評為', '评定', '评分', '記録', '标记为', '視為', '视为', '給予', '给予', '批准', '評価し', '무시', '평가해', '평가하', '승인', 'تجاهل', 'قيّم', 'قيم', 'اعتبر', '打分'],
  ['指令', '指示', '提示', '规则', '規則', '说明', '文件', '文档', '部分', '候选人', '申请人', '候補者', '文書', '지시', '규칙', '문서', '지침', 'التعليمات', 'تعليمات', 'القواعد', 'المرشح', 'الوثيقة', '本文', '此文', '这篇'],
  ['完全符合', '符合', '满分', '滿分', '优秀', '通过', '通過', '合格', '满足', '満たし', '최고', '충족', '합격', 'مستوف', 'يستوفي', 'ممتاز', '最高'],
  ['审阅者', '评审', '评估者', '人工智能', '自动', '自動', '模型', '系统', '系統', '査読', '評価者', '인공지능', '시스템', '심사', 'المراجع', 'الذكاء'],
]
