package kh.ccc.embedded.mongodb.server;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/**
 * Documents as they are stored: BSON, decoded anew for each reader, so nobody changes another's.
 */
final class Bson {
  private static final int BSON_OBJECT_TOO_LARGE = 10334;

  private Bson() {}

  static byte[] encode(Document document) {
    ByteBuf buffer = Unpooled.buffer(512);
    BsonEncoder.encodeDocument(document, buffer);
    byte[] bytes = ByteBufUtil.getBytes(buffer);
    if (bytes.length > BsonConstants.MAX_BSON_OBJECT_SIZE) {
      throw new MongoServerError(
          BSON_OBJECT_TOO_LARGE,
          "BSONObjectTooLarge",
          "The document has %d bytes, more than %d"
              .formatted(bytes.length, BsonConstants.MAX_BSON_OBJECT_SIZE));
    }
    return bytes;
  }

  static Document decode(byte[] bson) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
  }

  static int size(Document document) {
    ByteBuf buffer = Unpooled.buffer(512);
    BsonEncoder.encodeDocument(document, buffer);
    return buffer.readableBytes();
  }
}
