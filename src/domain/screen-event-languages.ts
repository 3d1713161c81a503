import { phrases } from './screen-phrase.ts';

/** In other languages staff write in: a thing that somebody did. Questions of rules do not read so. */
export const happenedElsewhere = phrases(`
  (wedi) (.. )?(postio|bostio|anfon|danfon|ddanfon|gyrru|yrru|dilyn|nilyn|ddilyn|ychwanegu|hychwanegu|creu|greu|rhannu|tagio|nhagio|dweud|gwneud|ysgrifennu|sgwennu|cysylltu|ffilmio|recordio|cael|hacio|derbyn|galw|gweld|gofyn am|defnyddio|rhoi|tynnu llun|llwytho|uwchlwytho|dangos|sylwadu|bwlio)
  (ges i|cefais|ces i|gefais|gwelais|welais|fe welais|mi welais|derbyniais)
  (mae|ma) (.. )?(rhiant|plentyn|disgybl|athro|athrawes|rhywun|mam|tad|cydweithiwr) (.. )?yn (postio|anfon|dilyn|bwlio|fy|dweud|galw|rhannu|cysylltu|tynnu|ffilmio|gyrru|poeni|ypsetio|rhegi|sgwennu)
  (wyslal~|dodal~|dodaje mnie|napisal~|pisze do mnie|obraza|obrazil~|opublikowal~|udostepnil~|zaprosil~|obserwuje mnie|skomentowal~|zalozyl~ konto|nagral~|wstawil~|zadzwonil~|zaczepil~|oczernia~|wysyla mi|dostal~)
  (mi a (trimis|scris|dat)|m a (adaugat|invitat|jignit|sunat)|a (postat|distribuit|publicat|filmat|comentat|creat un cont)|imi scrie|imi trimite|ma (jigneste|insulta))
  (bheja|bheji|bhej diya|bhej di|add kiya|message kiya|post kiya|daal di|daal diya|daala|likha hai|share kiya|video banayi|video banai|request bheji|gaali di|follow kiya)
  (me ha (enviado|mandado|agregado|escrito|seguido)|me (envio|mando|agrego|escribio|insulto)|ha (publicado|subido|compartido)|publico (una|mi|fotos))
  (ma (ajoute|envoye|ecrit|insulte|suivi)|a (publie|poste|partage) (une|ma|mes|des))
`);

/** In few or broken words: bare verbs, "parent he take picture". */
export const happenedInFewWords = phrases(`
  (one|the|my|a|some|this|that)? ?(child|pupil|student|parent|mother|father|mum|dad|teacher|boy|girl|colleague|lady|man|person|kid|year(r|\\d+)|ta|grandmother|somebody|someone) (of (child|pupil|student|class|year(r|\\d+)|my class) )?(he |she |they |from (my )?(class|year(r|\\d+)) )?(always |every day |everyday |many time |no stop |all time )*(write|send|add|follow|put|take|make|say|call|post|share|message|ask|speak|tell|give|find|copy|laugh) (.. )?(me|my|i|us|picture|pictures|photo|photos|video|comment|message|request|bad word|bad words|bad comment|group|other children|student|children|number|friend|whatsapp|facebook|instagram|tiktok|snapchat|name)
  (he|she|they) (write|send|add|follow|put|take|make|say|call|post|share|message) (me|my|i|us|picture|photo|video|comment|message|request|bad|it|on|in|to)
  i (no|not) (answer|reply|accept|know what do|understand what do)
  (i see|i get|i receive|come to me|i have get) (.. )?(message|request|photo|video|picture|comment|account)
`);
