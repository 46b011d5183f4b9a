//go:build ignore

// Checks ledger.vectors.txt with Go's own log and note packages, and with nothing of Stele's. In an empty folder:
//
//	cp .../docs/formats/ledger.check.go main.go && sed -i '/^\/\/go:build/d' main.go
//	go mod init check && go mod tidy && go run . .../docs/formats/ledger.vectors.txt
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"log"
	"os"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	text, err := os.ReadFile(os.Args[1])
	must(err)
	v := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		name, value, _ := strings.Cut(line, " = ")
		v[name] = value
	}
	// The log of 300 entries, built by Go.
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(at []int64) (hashes []tlog.Hash, err error) {
		for _, i := range at {
			hashes = append(hashes, stored[i])
		}
		return
	})
	var leaves []tlog.Hash
	start := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := 0; i < 300; i++ {
		salt := bytes.Repeat([]byte{byte(i)}, 32)
		commitment := sha256.Sum256(append(salt, fmt.Sprintf(`{"n":%d}`, i)...))
		entry := []byte{1, byte(1 + i%6)}
		entry = binary.BigEndian.AppendUint64(entry, uint64(start.Add(time.Duration(i)*time.Second).UnixMilli()))
		entry = append(entry, commitment[:]...)
		if i == 7 {
			same("entry.7", v["entry.7"], hex.EncodeToString(entry))
		}
		leaf := tlog.RecordHash(entry)
		leaves = append(leaves, leaf)
		more, err := tlog.StoredHashesForRecordHash(int64(i), leaf, reader)
		must(err)
		stored = append(stored, more...)
	}
	same("leaf.7", v["leaf.7"], hex.EncodeToString(leaves[7][:]))
	for _, size := range []int64{1, 2, 3, 255, 256, 257, 300} {
		root, err := tlog.TreeHash(size, reader)
		must(err)
		same(fmt.Sprintf("root.%d", size), v[fmt.Sprintf("root.%d", size)], root.String())
	}
	tile := tlog.Tile{H: 8, L: 1, N: 0, W: 1}
	data, err := tlog.ReadTileData(tile, reader)
	must(err)
	same("tile", v["tile.tile/1/000.p/1"], hex.EncodeToString(data))
	// The signed checkpoint, and the proofs against its root.
	verifier, err := note.NewVerifier(v["key"])
	must(err)
	opened, err := note.Open([]byte(strings.ReplaceAll(v["checkpoint"], `\n`, "\n")), note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	root, err := tlog.ParseHash(lines[2])
	must(err)
	must(tlog.CheckRecord(proof(v["inclusion.7.in.300"]), 300, root, 7, leaves[7]))
	must(tlog.CheckRecord(proof(v["inclusion.299.in.300"]), 300, root, 299, leaves[299]))
	for _, older := range []int64{255, 256} {
		before, err := tlog.TreeHash(older, reader)
		must(err)
		p := tlog.TreeProof(proof(v[fmt.Sprintf("consistency.%d.to.300", older)]))
		must(tlog.CheckTree(p, 300, root, older, before))
	}
	fmt.Printf("signed by %s: log %q of %s entries; every root, proof and tile agrees\n",
		opened.Sigs[0].Name, lines[0], lines[1])
}

func proof(text string) (hashes []tlog.Hash) {
	for _, part := range strings.Fields(text) {
		hash, err := tlog.ParseHash(part)
		must(err)
		hashes = append(hashes, hash)
	}
	return
}

func same(what, want, got string) {
	if want != got {
		log.Fatalf("%s: %s, not %s", what, got, want)
	}
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
