# What Mexican Spanish says otherwise than that of Spain: terms; es.ftl has the messages.

-vale = Está bien
-valora = califica
-valoras = calificas
-valoran = califican
-valorar = calificar
-valorado = calificado
-valoradas = calificadas
-valoracion = calificación
-valoraciones = calificaciones
-suspense = suspenso
-perdona = Disculpa
-apuntado = anotado
-no-he-podido = No pude
-no-te-he-oido = no te oí bien
-no-he-entendido = Eso no lo entendí
