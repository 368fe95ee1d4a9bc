package kh.ccc.assessment.evidence.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import kh.ccc.assessment.evidence.CleanFile;
import kh.ccc.assessment.evidence.EvidenceStore;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/** The collection {@code evidence}: one document per file, outside the journal, so it can go. */
@Component
class MongoEvidence implements EvidenceStore {

  private final MongoCollection<Document> evidence;

  MongoEvidence(MongoDatabase database) {
    this.evidence = database.getCollection("evidence");
  }

  @Override
  public void keep(String evidenceId, CleanFile file) {
    Document document =
        new Document("_id", evidenceId)
            .append("mediaType", file.mediaType())
            .append("bytes", new Binary(file.bytes()));
    evidence.replaceOne(eq("_id", evidenceId), document, new ReplaceOptions().upsert(true));
  }

  @Override
  public Optional<CleanFile> find(String evidenceId) {
    return Optional.ofNullable(evidence.find(eq("_id", evidenceId)).first())
        .map(found ->
            new CleanFile(
                found.getString("mediaType"), found.get("bytes", Binary.class).getData()));
  }

  @Override
  public void remove(String evidenceId) {
    evidence.deleteOne(eq("_id", evidenceId));
  }
}
