/** 敏感班次 is on by default for sponsors whose people must not be named in public (professional identity). */

const SENSITIVE = ['公安', '监狱', '戒毒', '国家安全', '国安', '法院', '检察', '司法', '政法委']

/** 公安, 监狱, 戒毒, 国安, 法检 and 司法行政. Only a default: a person may switch it off with a reason. */
export const isSensitiveSponsor = (sponsor: string): boolean => SENSITIVE.some((word) => sponsor.includes(word))
