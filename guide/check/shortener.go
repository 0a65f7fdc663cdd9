package check

import "slices"

// shorteners are domains that hide where an address leads.
var shorteners = []string{
	"bit.ly", "tinyurl.com", "t.co", "is.gd", "v.gd", "goo.gl", "ow.ly", "buff.ly", "cutt.ly", "rb.gy", "rebrand.ly", "x.gd", "ux.nu", "onl.tw", "onl.bz", "urx.nu",
	"s.id", "t.ly", "tiny.cc", "shorturl.at", "lnkd.in", "bl.ink", "00m.in", "p.tl", "j.mp", "tr.im", "qr.ae", "db.tt", "dlvr.it", "adf.ly", "short.gy", "han.gl", "qr.paps.jp", "shorturl.asia", "cutt.us", "kutt.it", "ur0.work", "surl.li", "u.nu", "me2.do", "lin.ee", "amzn.to", "amzn.asia", "a.co",
}

func isShortener(domain string) bool { return slices.Contains(shorteners, domain) }
