package io.bluestar.testkit.emulators.s3.awssdk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.gaul.s3proxy.blobstore.SdkResponses;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A page of a listing.
 *
 * @param next the last key or common prefix of the page where more follows, else null
 */
record Listing(List<S3Object> objects, List<CommonPrefix> commonPrefixes, String next) {
    private static final int PAGE = 1000;

    /**
     * What is asked for.
     *
     * @param after only keys behind this one, and not the common prefix that it is
     * @param limit at most so many keys and prefixes; never more than 1,000
     */
    record Query(String prefix, String delimiter, String after, int limit) {
        Query(String prefix, String delimiter, String after, Integer limit) {
            this(
                    prefix == null ? "" : prefix,
                    delimiter == null ? "" : delimiter,
                    after == null ? "" : after,
                    limit == null ? PAGE : Math.min(limit, PAGE));
        }
    }

    static Listing of(NavigableMap<String, StoredObject> all, Query query) {
        List<S3Object> objects = new ArrayList<>();
        Set<String> prefixes = new LinkedHashSet<>();
        String last = null;
        boolean afterPrefix = Utf8Order.INSTANCE.compare(query.after(), query.prefix()) >= 0;
        var candidates = afterPrefix ? all.tailMap(query.after(), false) : all.tailMap(query.prefix(), true);
        for (Map.Entry<String, StoredObject> entry : candidates.entrySet()) {
            String key = entry.getKey();
            if (!key.startsWith(query.prefix())) {
                break;
            }
            String group = commonPrefix(key, query);
            if (group != null && (group.equals(query.after()) || prefixes.contains(group))) {
                continue;
            }
            if (objects.size() + prefixes.size() == query.limit()) {
                return page(objects, prefixes, last);
            }
            if (group == null) {
                StoredObject object = entry.getValue();
                objects.add(SdkResponses.objectEntry(
                        key, object.eTag(), object.lastModified(), (long) object.content().length, null));
                last = key;
            } else {
                prefixes.add(group);
                last = group;
            }
        }
        return page(objects, prefixes, null);
    }

    private static Listing page(List<S3Object> objects, Set<String> prefixes, String next) {
        return new Listing(
                objects, prefixes.stream().map(SdkResponses::commonPrefix).toList(), next);
    }

    private static String commonPrefix(String key, Query query) {
        if (query.delimiter().isEmpty()) {
            return null;
        }
        int at = key.indexOf(query.delimiter(), query.prefix().length());
        return at < 0 ? null : key.substring(0, at + query.delimiter().length());
    }
}
