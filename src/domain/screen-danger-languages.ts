import { phrases } from './screen-phrase.ts';

/** Danger in Welsh: the same categories as in English, with the mutations people write. */
export const welsh = phrases(`
  (hunan ?niwed~|hunan ?laddiad|hunanladd~|hunananaf~|lladd (ei|dy|fy|eu|y) ?hun~|ladd (ei|fy|eu) ?hun~|niweidio (ei|fy|eu) ?hun~|anafu (ei|fy|eu) ?hun~|torri (ei|fy|eu) ?hun~|dorri (ei|eu) ?hun~|crogi|boddi ei hun)
  (eisiau|isio|ishe|moyn|am|isho|eisio) (.. )?(marw|farw|lladd|diweddu|gorffen)
  (ddim|dim|byth) (.. )?(eisiau|isio|ishe|moyn|am) (.. )?(byw|fyw|bod yma|mynd adre~|mynd adra|mynd gartref)
  (ofn|ofnus|dychryn) (.. )?(mynd|o|ei|ei thad|ei dad|adref|adre|adra|gartref|tad|llystad|mam)
  (cyffwrdd|gyffwrdd|chyffwrdd|cyffwrdd a|twtsiad|dwtsiad) (.. )?(hi|fe|e|fo|ef|plentyn|merch|bachgen|ynddi|ynddo)
  (ei|fy|eu|y) (gyffwrdd|chyffwrdd|cyffwrdd|bwrw|fwrw|tharo|daro|guro|churo|cham ?drin|gam ?drin)
  (treisio|dreisio|threisio|cam ?drin|gam ?drin|cham ?drin|camdriniaeth|trais|drais)
  (bwrw|fwrw|taro|daro|tharo|curo|guro|churo|brifo|frifo|dyrnu|cicio) (.. )?(hi|fe|e|fo|ef|plentyn|merch|bachgen|mam|fi)
  (cyllell|gyllell|chyllell|cyllyll|dryll|bom|fom|arfau|gwn (gan|gyda|yn|mewn|ganddo))
  (bygwth|fygwth|bygythiad~|bygythiadau|fygythiad~|lladd|ladd|saethu|trywanu|llosgi|ffrwydro) (.. )?(athro|athrawes|fi|hi|fe|e|fo|ef|plentyn|ysgol|plant|rhywun|ni|nhw|pawb)?
  (ar goll|wedi mynd ar goll|wedi (rhedeg|rhedeg i ffwrdd|dianc|diflannu)|rhedeg i ffwrdd|rhedodd i ffwrdd|methu ffeindio|methu dod o hyd|ddim wedi cyrraedd adre~)
  (lluniau|llun|lluniau o) (.. )?(noeth|noethlymun|noethion|preifat|budr|anweddus)
  (noeth|noethlymun|lluniau noeth)
  (cwrdd|gwrdd|cyfarfod|gyfarfod|chwrdd) (.. )?(a|gyda|efo|dyn|dieithr~|rhywun|ddyn|bachgen|stranger) (.. )?(ar lein|arlein|ar-lein|diarth|ddiarth|dieithr~|o|ar ol ysgol|dros y we|hyn|heno|wedi cwrdd)
  (dyn|dieithryn|rhywun) (.. )?(wrth y giat|tu allan|dilyn|ei dilyn|gofyn am lun~|gofyn am luniau|yn gofyn)
  (blacmel~|blacmelio|flacmelio|meithrin perthynas amhriodol|rhywiol|rywiol)
  (dywedodd|wedodd|dweud|deud|gofyn) (.. )?(wrth|iddi|iddo|i mi) (.. )?(beidio|paid|peidio) (.. )?(dweud|deud|gweud)
  (paid a|peidiwch a|peidio) (dweud|deud|gweud) wrth (neb|mam|dad|unrhyw)
  (cyfrinach) (.. )?(rhwng|ni|ein|dyn|fi|hi|fe)
  (gorddos|gor ddos|llyncu|lyncu) (.. )?(tabledi|tabled|moddion)?
  (anymwybodol|ambiwlans|argyfwng nawr|mewn perygl|perygl nawr|help nawr)
  (priodas (dan orfod|orfodol)|gorfodi (.. )?priodi|anffurfio organau|llinellau cyffuriau|masnachu pobl)
  ddim yn saff
`);

/** Danger in broken English: bare verbs, left-out articles, "she no want". */
export const fewWords = phrases(`
  {anyone} .. (no|not|dont) (want|like|wish) (.. )?(live|life|alive|be here|go home|go house|eat)
  {anyone} .. (want|like|wish|say|think|going|need) (.. )?(die|dead|finish (life|himself|herself|him|her|all)|kill|suicide|hang|jump)
  {says} (.. )?(tomorrow|tonight|today|soon) (he|she|they|i) (finish|die|dead|end|kill|jump|go forever)
  (he|she|boy|girl|child) (.. )?(finish (tomorrow|tonight|life|self|everything)|tomorrow (finish|die))
  ({family}|man|teacher|uncle|neighbour|he) (.. )?(make|do|give) (.. )?(bad|dirty|wrong|sex|not good) (.. )?(thing|things|touch|with (her|him|girl|boy|{child})|to (her|him|girl|boy|{child}))
  ({family}|man|husband|neighbour|he|she) (.. )?(beat|hit|kick|punch|touch|burn|lock|hurt|kill|slap|bite|rape|abuse) (.. )?({child}|her|him|she|he|me|them|my|wife|mother|baby|every|all)
  ({child}|she|he) (.. )?(very |so |too )?(afraid|scare|scared|fear|frighten) (.. )?(home|house|father|mother|dad|mum|uncle|man|him|her|go|stepfather|parent)
  (man|stranger|unknown|adult|he|person|somebody|someone) (.. )?(want|ask|say|tell|need|make) (.. )?(photo|picture|video|pictures|photos|her|him|girl|boy|{child}) (.. )?(no (clothes|dress|cloth|shirt)|without (clothes|dress|cloth)|naked|body|meet|secret|private|undress|money)
  (no|without|not) (clothes|clothing|cloth|dress) (.. )?(photo~|picture~|video~|camera|man|girl|boy|{child})
  {picture} (.. )?(no|without|not wearing|not have) (any )?(clothes|clothing|cloth|dress|shirt)
  ({child}|she|he) (.. )?(not come|no come|not arrive|no arrive|lost|go away|run|not found|not find|no find) (.. )?(home|house|school|back|where|now|away)
  (nobody|no one|no body|we not|i not|not) (know|find|see) (.. )?(where )?(child|boy|girl|she|he|him|her)
  (have|bring|take|show|he has|got) (knife|gun|weapon|bomb|blade)
  (man|stranger|person) (.. )?(wait|stand|follow|watch|look|come|take) (.. )?(gate|outside|school|{child}|girl|boy|her|him)
  ({child}|she|he|girl|boy) (.. )?(meet|go meet|see|go with|go see) (.. )?(man|stranger|old|person|unknown|somebody|someone) (.. )?(internet|online|from|after|{app}|today|tonight|game|not know)?
  (family|father|parents|mother|uncle) (.. )?(want|make|force|send|take) (.. )?(marry|marriage|wedding|cut girl|married)
  (danger|emergency|help|police|ambulance) (now|quick|please now|child|fast|come)
`);

/** A few unmistakable words of other languages spoken at home; letters as typed without accents. */
export const otherLanguages = phrases(`
  (chce|chca|chcial|chciala|zamierza|bedzie) (.. )?(sie )?(zabic|umrzec|skrzywdzic|powiesic|skoczyc)
  (samoboj~|samookalecz~|tnie sie|ciecie sie|pocial~ sie|zabije|zabic|zgwalc~|gwalc~|(?<!\\bnon )molest~|przemoc~|bije (go|ja|dziecko|mnie|mame)|bity|bita|noz|nozem|pistolet|bomba|grozi|grozil~|szantaz~|nagie zdjecia|gole zdjecia|nagich|zaginal~|zaginiecie|uciekl~|porwa~|przedawkow~|narkotyk~|dotyka|dotykal~|boi sie (isc|wracac|wrocic) do domu|boi sie (taty|ojca|ojczyma|mamy))
  (vrea|vreau|vrut) (.. )?(sa )?(moara|mor|se omoare|ma omor|sa se omoare)
  (sinucid~|sinucidere|se taie|s a taiat|autovatam~|viol|violat~|abuz~|bate (copilul|pe|ma)|il bate|o bate|cutit|pistol|arma|bomba|ameninta~|amenintat~|santaj~|poze nud|nud|dezbracat~|disparut~|a fugit|rapit~|supradoza|droguri|ii e frica (sa mearga )?acasa|atinge (copilul|fata|baiatul))
  (marna|mar jana|marjana|mar jaun|mar jaungi|jeena nahi|jina nahi|zindagi khatam|jaan dena|jaan de|khudkushi|khud kushi|khudkhushi|atmahatya|aatmahatya|khud ko (mar|kaat|nuqsan|khatam)~)
  (chaku|chaaqu|chakoo|chhuri|bandooq|bandook|pistaul|goli mar~|jaan se mar~|maar dal~|maar dung~|mar dung~|dhamki|dhamkiyan|blackmail kar~|nangi|nanga|nange|zabardasti|zyadti|ziadti|rape kar~|balatkar|gayab|lapata|bhag gay~|bhaag gay~|maarta hai|marta hai|peet~ hai|pitai|chhua|galat (tarah|jagah) (se )?(chh?u~|touch)|shadi (zabardasti|karwa~)|ghar (jane|jaane) se dar~)
  (quiere|quiero|queria) (.. )?(morir|morirse|matarse|matarme|suicidar~)
  (suicid~|se corta|se esta cortando|la toca|lo toca|le pega|cuchillo|pistola|amenaza~|chantaj~|desaparecid~|abusa~|violad~|fotos desnud~|desnuda|desnudo|quer morrer|se matar|faca|estupr~|pelad[ao]|sumiu)
  (intihar|kendini oldur~|olmek istiyor|bicak|tecavuz|dovuyor|kayip)
  (atmohotta|more jete chay|morte chay|churi|nirjaton)
  (wants? to )?(mourir|se tuer|suicider)
`);

/** The same in scripts of their own, as they were typed: the bare stem is enough. */
export const otherScripts =
  /самоуб|самогуб|умереть|померти|убить себя|вбити себе|изнасил|зґвалт|угрожа|погрожу|бомба|انتحار|يموت|تموت|سكين|اغتصاب|يضرب|يهدد|ابتزاز|خودکشی|مرنا چاہ|چاقو|دھمکی|زیادتی|ਖੁਦਕੁਸ਼ੀ|ਚਾਕੂ|ਮਰਨਾ|आत्महत्या|मरना|चाकू|আত্মহত্যা|মরতে|தற்கொலை|自杀|自殺|想死|自残|刀/iu;
